// Student's t against published tables, and against the normal distribution that it approaches.
import KetenExperiments
import Testing

@Suite("Student's t")
struct StudentTTests {
    @Test(
        "The 97.5 % points are those of the tables",
        arguments: [
            (1, 12.706204736), (2, 4.30265273), (3, 3.182446305), (4, 2.776445105),
            (10, 2.228138852), (30, 2.042272456), (199, 1.971956544),
        ])
    func published(degreesOfFreedom: Int, point: Double) {
        let found = StudentT.quantile975(degreesOfFreedom: degreesOfFreedom)
        #expect(abs(found - point) < 6e-10 * max(1, point))
    }

    @Test("One and two degrees of freedom have a formula")
    func closedForms() {
        // t² / (2 + t²) = 0.95² for two degrees of freedom.
        let two = (2 * 0.9025 / (1 - 0.9025)).squareRoot()
        #expect(abs(StudentT.quantile975(degreesOfFreedom: 2) - two) < 1e-13)
        #expect(abs(StudentT.quantile975(degreesOfFreedom: 1) - 12.706204736174705) < 1e-11)
    }

    @Test("The points fall with every degree of freedom, by less each time")
    func falling() {
        var last = Double.infinity
        var gap = Double.infinity
        for degreesOfFreedom in 1...1_000 {
            let point = StudentT.quantile975(degreesOfFreedom: degreesOfFreedom)
            #expect(point < last)
            if degreesOfFreedom > 1 {
                #expect(last - point < gap)
                gap = last - point
            }
            last = point
        }
    }

    @Test("On both sides of 400 degrees of freedom, where the method changes, it is as exact")
    func change() {
        #expect(abs(StudentT.quantile975(degreesOfFreedom: 400) - 1.9659123432294627) < 1e-12)
        #expect(abs(StudentT.quantile975(degreesOfFreedom: 401) - 1.965897465336516) < 1e-12)
    }

    @Test("With many degrees of freedom it is the normal point")
    func normalLimit() {
        #expect(abs(StudentT.quantile975(degreesOfFreedom: 1_000_000_000) - 1.959963984540) < 1e-8)
    }
}
