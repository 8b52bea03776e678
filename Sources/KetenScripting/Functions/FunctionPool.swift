// Hands out interpreters for one function, one to each simulation that asks, and takes them back:
// a function keeps no state, so one that has answered before answers as a new one would.

import Foundation
import KetenCare

/// The interpreters of one function.
final class FunctionPool: CaseCallers {
    private let program: FunctionProgram
    private let report: FunctionReport
    private let lock = NSLock()
    private nonisolated(unsafe) var free: [FunctionHost] = []

    init(_ program: FunctionProgram, report: FunctionReport) {
        self.program = program
        self.report = report
    }

    func caller() throws -> any CaseCaller {
        if let host = lock.withLock({ free.popLast() }) { return PooledCaller(host, self) }
        do throws(EvaluationFailure) {
            return PooledCaller(try FunctionHost(program), self)
        } catch {
            throw ScriptErrors([report.diagnostic(of: error)])
        }
    }

    fileprivate func takeBack(_ host: FunctionHost) { lock.withLock { free.append(host) } }

    fileprivate func error(
        _ failure: EvaluationFailure, _ inputs: UnsafePointer<Double>, read: UInt64
    ) -> ScriptErrors {
        ScriptErrors([report.diagnostic(of: failure, inputs, read: read)])
    }
}

/// Answers for one simulation.
private final class PooledCaller: CaseCaller {
    private let host: FunctionHost
    private let pool: FunctionPool

    init(_ host: FunctionHost, _ pool: FunctionPool) {
        self.host = host
        self.pool = pool
    }

    deinit { pool.takeBack(host) }

    func answer(_ inputs: UnsafePointer<Double>) throws -> Double {
        do throws(EvaluationFailure) {
            return try host.answer(inputs)
        } catch {
            throw pool.error(error, inputs, read: host.inputsRead)
        }
    }
}
