namespace Quadro.Values.Language;

/// <summary>Why a value is not known. The most serious reason comes first: of two reasons, the earlier one
/// wins.</summary>
public enum UnknownReason
{
    Missing,
    NotAvailable,
    NotApplicable,
    NotYetDue,
}
