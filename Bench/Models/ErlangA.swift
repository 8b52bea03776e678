// What theory says of M/M/c+M, the queue whose customers lose patience: how many leave it, and how
// far one run may lie from that by chance.

/// The stationary queue with `servers` servers, found by its balance equations.
///
/// - Source: Palm, *Research on telephone traffic carried by full availability groups*, Tele 1,
///   1957, for the balance; Glynn, *Poisson's equation for the recurrent M/G/1 queue*, Advances in
///   Applied Probability 26(4), 1994, for the way to the variance.
struct ErlangA {
    /// The share of customers who leave unserved.
    let abandoning: Double
    /// The variance of that share in one run, times its number of customers.
    let variance: Double

    init(arrivalRate: Double, serviceRate: Double, abandonmentRate: Double, servers: Int) {
        let most = 6 * servers
        func serving(_ number: Int) -> Double { Double(min(number, servers)) * serviceRate }
        func leaving(_ number: Int) -> Double { Double(max(number - servers, 0)) * abandonmentRate }
        var chance = [1.0]
        for number in 1...most {
            chance.append(chance[number - 1] * arrivalRate / (serving(number) + leaving(number)))
        }
        let sum = chance.reduce(0, +)
        for number in 0...most { chance[number] /= sum }
        let share = (0...most).reduce(0) { $0 + chance[$1] * leaving($1) } / arrivalRate

        // How much a state promises of leavers beyond the share solves Poisson's equation; `step`
        // is its growth from one number in the system to the next. What is left is a martingale.
        // From the top down, where the small sums are exact.
        var (tail, step, spread) = (0.0, 0.0, 0.0)
        for number in (0...most).reversed() {
            tail += chance[number] * (leaving(number) - share * arrivalRate)
            let below = number > 0 ? tail / (arrivalRate * chance[number - 1]) : 0
            let (up, down, out) = (step - share, -below, 1 - below)
            spread +=
                chance[number]
                * (arrivalRate * up * up + serving(number) * down * down
                    + leaving(number) * out * out)
            step = below
        }
        abandoning = share
        variance = spread / arrivalRate
    }
}
