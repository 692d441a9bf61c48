namespace Quadro.Values.Language;

/// <summary>Why a value is not known. The order is the order of concern: of two, the first one wins.</summary>
public enum UnknownReason
{
    Missing,
    NotAvailable,
    NotApplicable,
    NotYetDue,
}
