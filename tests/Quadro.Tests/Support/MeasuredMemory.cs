namespace Quadro.Tests.Support;

/// <summary>Tests that count the bytes of the whole process: what others make beside them would be counted
/// too.</summary>
[CollectionDefinition(nameof(MeasuredMemory), DisableParallelization = true)]
public sealed class MeasuredMemory;
