// The three models on the event core of ns-3, with its usual scheduler: MODEL SIZE REPLICATIONS.
// Its time is a 64-bit integer; one unit is a millionth of the models' own.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <random>

#include <ns3/core-module.h>

using namespace ns3;

static char m; // the first letter of the model's name
static uint64_t n, cases, left_, started, idle;
static double gap, patience, mu, sigma, waited, sojourn;
static std::mt19937_64 g;
static std::exponential_distribution<> E(1.0);
static std::normal_distribution<> Z(0, 1);

struct Case { double at; int stage = 0; bool waiting = false; EventId leaves; };
static std::deque<Case *> line;

static double now() { return Simulator::Now().GetDouble() * 1e-6; }
static Time after(double days) { return TimeStep((uint64_t)(days * 1e6)); }
static void done(Case *c);

static void begin(Case *c) {
    waited += now() - c->at;
    started++;
    c->waiting = false;
    Simulator::Schedule(after((m == 'p' ? 5 : 1) * E(g)), &done, c);
}

static void leave(Case *c) { left_++; c->waiting = false; }

static void done(Case *c) {
    if (m == 'p' && c->stage < 2) {
        double days = c->stage == 0 ? std::exp(mu + sigma * Z(g)) : 14 * E(g);
        c->stage++;
        Simulator::Schedule(after(days), &done, c);
        return;
    }
    sojourn += now() - c->at;
    delete c;
    while (!line.empty()) {
        Case *next = line.front();
        line.pop_front();
        if (!next->waiting) { delete next; continue; }
        if (m != 'm') Simulator::Cancel(next->leaves);
        begin(next);
        return;
    }
    idle++;
}

static void arrive() {
    cases++;
    Case *c = new Case{now()};
    if (idle) {
        idle--;
        begin(c);
    } else {
        c->waiting = true;
        line.push_back(c);
        if (m != 'm') c->leaves = Simulator::Schedule(after(patience * E(g)), &leave, c);
    }
    if (m == 'p' || cases < n) Simulator::Schedule(after(gap * E(g)), &arrive);
}

static double cpu() {
    timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    m = argv[1][0];
    n = std::strtoull(argv[2], nullptr, 10);
    int reps = std::atoi(argv[3]);
    gap = m == 'm' ? 1 / 0.9 : m == 'a' ? 0.05 : 1;
    patience = m == 'a' ? 2 : 60;
    double s2 = std::log(1 + 4.0 / 9);
    sigma = std::sqrt(s2);
    mu = std::log(150.0) - s2 / 2;
    double first = 0, second = 0, start = cpu();
    for (int i = 0; i < reps; i++) {
        g.seed(12345 + i);
        idle = m == 'm' ? 1 : m == 'a' ? 20 : 40;
        cases = left_ = started = 0;
        waited = sojourn = 0;
        for (Case *c : line) delete c;
        line.clear();
        Simulator::Schedule(after(gap * E(g)), &arrive);
        if (m == 'p') Simulator::Stop(after(2557));
        Simulator::Run();
        Simulator::Destroy();
        first += m == 'm' ? sojourn / cases : (double)left_ / cases;
        second += waited / started;
    }
    std::printf("seconds %.6f results %.17g %.17g\n", cpu() - start, first / reps, second / reps);
    return 0;
}
