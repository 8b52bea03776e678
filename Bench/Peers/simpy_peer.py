"""The three models in SimPy 4, a process for each customer: MODEL SIZE REPLICATIONS."""
import math, random, sys, time
import simpy

M, SIZE, REPS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
S2 = math.log(1 + 4 / 9)
SIGMA, MU = math.sqrt(S2), math.log(150.0) - S2 / 2
SERVERS, RATE, LEAVING = {"mm1": (1, 0.9, 0), "abandonment": (20, 20.0, 0.5),
                          "pathway": (40, 1.0, 1 / 60)}[M]


class Count:
    cases = left = started = 0
    waited = sojourn = 0.0


def customer(env, pool, rnd, count):
    at = env.now
    with pool.request() as request:
        if M != "mm1" and not request.triggered:
            yield request | env.timeout(rnd.expovariate(LEAVING))
            if not request.triggered:
                count.left += 1
                return
        else:
            yield request
        count.started += 1
        count.waited += env.now - at
        if M == "pathway":
            yield env.timeout(rnd.expovariate(1 / 5))
            yield env.timeout(rnd.lognormvariate(MU, SIGMA))
            yield env.timeout(rnd.expovariate(1 / 14))
        else:
            yield env.timeout(rnd.expovariate(1.0))
            count.sojourn += env.now - at


def source(env, pool, rnd, count):
    while M == "pathway" or count.cases < SIZE:
        yield env.timeout(rnd.expovariate(RATE))
        count.cases += 1
        env.process(customer(env, pool, rnd, count))


start = time.process_time()
first = second = 0.0
for replication in range(REPS):
    rnd, env, count = random.Random(12345 + replication), simpy.Environment(), Count()
    env.process(source(env, simpy.Resource(env, SERVERS), rnd, count))
    env.run(until=2557.0 if M == "pathway" else None)
    first += count.sojourn / count.cases if M == "mm1" else count.left / count.cases
    second += count.waited / count.started
print("seconds", time.process_time() - start, "results", first / REPS, second / REPS)
