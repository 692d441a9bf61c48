using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Render;

/// <summary>A fault of Quadro itself in one piece of the site, as a finding beside all others.</summary>
internal static class Crash
{
    /// <summary>Not what the machine lacks, nor what somebody wants to stop.</summary>
    public static bool IsOne(Exception fault) =>
        fault is not (OperationCanceledException or OutOfMemoryException or IOException or UnauthorizedAccessException);

    public static Diagnostic At(SourceSpan? place, Wording piece, Exception fault) =>
        Messages.Internal.Crash(place, piece, fault.Message, fault.ToString());
}
