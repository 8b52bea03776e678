"""The three models in salabim, as generators, without monitors: MODEL SIZE REPLICATIONS."""
import math, random, sys, time
import salabim

M, SIZE, REPS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
S2 = math.log(1 + 4 / 9)
SIGMA, MU = math.sqrt(S2), math.log(150.0) - S2 / 2
SERVERS, RATE, LEAVING = {"mm1": (1, 0.9, 0), "abandonment": (20, 20.0, 0.5),
                          "pathway": (40, 1.0, 1 / 60)}[M]
salabim.yieldless(False)


class Count:
    cases = left = started = 0
    waited = sojourn = 0.0


class Customer(salabim.Component):
    def process(self):
        at = env.now()
        if M == "mm1":
            yield self.request(pool)
        else:
            yield self.request(pool, fail_delay=rnd.expovariate(LEAVING))
            if self.failed():
                count.left += 1
                return
        count.started += 1
        count.waited += env.now() - at
        if M == "pathway":
            yield self.hold(rnd.expovariate(1 / 5))
            yield self.hold(rnd.lognormvariate(MU, SIGMA))
            yield self.hold(rnd.expovariate(1 / 14))
        else:
            yield self.hold(rnd.expovariate(1.0))
            count.sojourn += env.now() - at
        self.release(pool)


class Source(salabim.Component):
    def process(self):
        while M == "pathway" or count.cases < SIZE:
            yield self.hold(rnd.expovariate(RATE))
            count.cases += 1
            Customer(name="")


start = time.process_time()
first = second = 0.0
for replication in range(REPS):
    rnd, count = random.Random(12345 + replication), Count()
    env = salabim.Environment(trace=False, do_reset=True)
    pool = salabim.Resource("pool", capacity=SERVERS, monitor=False)
    Source()
    env.run(till=2557.0 if M == "pathway" else salabim.inf)
    first += count.sojourn / count.cases if M == "mm1" else count.left / count.cases
    second += count.waited / count.started
print("seconds", time.process_time() - start, "results", first / REPS, second / REPS)
