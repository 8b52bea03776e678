"""The three models in Ciw 3: MODEL SIZE REPLICATIONS.

Ciw holds a server for one node only, so the three stages of the pathway are one service there, as
long as their sum: one event where the others have three."""
import math, random, sys, time
import ciw

M, SIZE, REPS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
S2 = math.log(1 + 4 / 9)
SIGMA, MU = math.sqrt(S2), math.log(150.0) - S2 / 2
SERVERS, RATE, LEAVING = {"mm1": (1, 0.9, 0), "abandonment": (20, 20.0, 0.5),
                          "pathway": (40, 1.0, 1 / 60)}[M]


class Stages(ciw.dists.Distribution):
    def sample(self, t=None, ind=None):
        return (random.expovariate(1 / 5) + random.lognormvariate(MU, SIGMA)
                + random.expovariate(1 / 14))


start = time.process_time()
first = second = 0.0
for replication in range(REPS):
    ciw.seed(12345 + replication)
    network = dict(
        arrival_distributions=[ciw.dists.Exponential(RATE)],
        service_distributions=[Stages() if M == "pathway" else ciw.dists.Exponential(1.0)],
        number_of_servers=[SERVERS])
    if LEAVING:
        network["reneging_time_distributions"] = [ciw.dists.Exponential(LEAVING)]
    simulation = ciw.Simulation(ciw.create_network(**network))
    if M == "pathway":
        simulation.simulate_until_max_time(2557.0)
    else:
        simulation.simulate_until_max_customers(SIZE, method="Finish")
    records = simulation.get_all_records(only=["service", "renege"])
    served = [r for r in records if r.record_type == "service"]
    left = len(records) - len(served)
    # Those still there have no record; Ciw keeps them in its nodes.
    there = simulation.transitive_nodes[0].all_individuals
    waits = [r.waiting_time for r in served] + [
        i.service_start_date - i.arrival_date for i in there if i.service_start_date is not False]
    if M == "mm1":
        first += sum(r.waiting_time + r.service_time for r in served) / len(served)
    else:
        first += left / (len(records) + (len(there) if M == "pathway" else 0))
    second += sum(waits) / len(waits)
print("seconds", time.process_time() - start, "results", first / REPS, second / REPS)
