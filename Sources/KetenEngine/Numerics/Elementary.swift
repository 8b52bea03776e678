// Elementary functions from + - * / and the square root alone, so that every machine that follows
// IEEE 754 gives the same bits. A C library does not: its kernels differ between processors.

/// Logarithm, exponential and normal quantile with the same bits on every machine.
public enum Elementary {
    /// The upper 32 bits of log 2; a whole number below 2^21 times it is exact.
    static var log2High: Double { 0x1.62e42feep-1 }
    /// The rest of log 2.
    static var log2Low: Double { 0x1.a39ef35793c76p-33 }
}
