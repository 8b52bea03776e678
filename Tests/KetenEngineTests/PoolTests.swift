// A pool lends what it has and takes back what it lent.

import KetenEngine
import Testing

struct PoolTests {
    @Test("A pool lends its servers and no more")
    func lend() {
        var pool = Pool(size: 2)
        #expect(pool.take() && pool.take())
        let third = pool.take()
        #expect(!third && pool.busy == 2 && pool.free == 0)
        pool.giveBack()
        #expect(pool.busy == 1 && pool.free == 1 && pool.size == 2)
    }

    @Test("Giving back what was never taken stops the program")
    func misuse() async {
        await #expect(processExitsWith: .failure) {
            var pool = Pool(size: 1)
            pool.giveBack()
        }
    }
}
