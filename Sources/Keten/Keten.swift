// Keten for programs that embed it: one import for engine, care, regions, experiments and
// scripting.

@_exported public import KetenCare
@_exported public import KetenEngine
@_exported public import KetenExperiments
@_exported public import KetenRegions
@_exported public import KetenScripting
