using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Render;

/// <summary>Reports a fault of Quadro itself in one part of the site as a finding among the others.</summary>
internal static class Crash
{
    /// <summary>Whether an exception is a fault of Quadro: not a lack of resources on the machine, and not a
    /// cancellation.</summary>
    public static bool IsOne(Exception fault) =>
        fault is not (OperationCanceledException or OutOfMemoryException or IOException or UnauthorizedAccessException);

    public static Diagnostic At(SourceSpan? place, Wording piece, Exception fault) =>
        Messages.Internal.Crash(place, piece, fault.Message, fault.ToString());
}
