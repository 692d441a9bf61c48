using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>QD2: data that contradict their schema, each other, or themselves.</summary>
    public static class Model
    {
        public static readonly Rule MalformedSchema = new("QD2001", Severity.Error, "A schema that cannot be used");
        public static readonly Rule UnknownField = new(
            "QD2002",
            Severity.Error,
            "A field that the schema does not have"
        );
        public static readonly Rule WrongValue = new(
            "QD2003",
            Severity.Error,
            "A value that is not of the field's type"
        );
        public static readonly Rule MissingValue = new("QD2004", Severity.Error, "A required field without a value");
        public static readonly Rule BrokenConstraint = new(
            "QD2005",
            Severity.Error,
            "A value outside what the schema allows"
        );
        public static readonly Rule ConflictingValues = new(
            "QD2006",
            Severity.Error,
            "Two different values for one field"
        );
        public static readonly Rule DuplicateId = new("QD2007", Severity.Error, "The same record twice");
        public static readonly Rule UnknownReference = new(
            "QD2008",
            Severity.Error,
            "A reference to a record that does not exist"
        );
        public static readonly Rule AmbiguousReference = new(
            "QD2009",
            Severity.Error,
            "A reference that could mean several records"
        );
        public static readonly Rule ReferenceCycle = new(
            "QD2010",
            Severity.Error,
            "Records that are each other's parents"
        );
        public static readonly Rule UnknownCollection = new("QD2011", Severity.Error, "An unknown collection");
        public static readonly Rule MalformedExpression = new(
            "QD2012",
            Severity.Error,
            "An expression that cannot be read"
        );
        public static readonly Rule FailedExpression = new("QD2013", Severity.Error, "An expression that fails");
        public static readonly Rule ComputedCycle = new(
            "QD2014",
            Severity.Error,
            "Computed fields that need each other"
        );
        public static readonly Rule ComputedGiven = new("QD2015", Severity.Error, "A value for a computed field");
        public static readonly Rule DeclaredCount = new(
            "QD2016",
            Severity.Warning,
            "A declared number that differs from the list"
        );
        public static readonly Rule AmountWithoutDate = new(
            "QD2017",
            Severity.Warning,
            "An amount without the date it holds for"
        );
        public static readonly Rule MissingId = new("QD2018", Severity.Error, "A record without an id");
        public static readonly Rule MalformedId = new("QD2019", Severity.Error, "An id that cannot be an address");
        public static readonly Rule DuplicateValue = new("QD2020", Severity.Error, "A unique value that stands twice");
        public static readonly Rule UnknownKeyword = new("QD2021", Severity.Error, "An unknown word in a schema");
        public static readonly Rule DuplicateAlias = new("QD2022", Severity.Error, "A name that means two records");
        public static readonly Rule BrokenRule = new("QD2023", Severity.Error, "A rule of the site that does not hold");
        public static readonly Rule NearCollection = new(
            "QD2024",
            Severity.Warning,
            "A collection whose name is nearly another's"
        );

        public static readonly Rule HiddenReference = new(
            "QD2025",
            Severity.Error,
            "A public record that names a hidden one"
        );

        public static readonly Rule UnknownLanguage = new(
            "QD2026",
            Severity.Warning,
            "A text in a language that the site does not have"
        );

        public static readonly Rule MissingColumn = new(
            "QD2027",
            Severity.Error,
            "A table whose columns are not those of the schema"
        );

        public static readonly Rule IdleKeyword = new(
            "QD2028",
            Severity.Warning,
            "A word of a schema that does nothing where it stands"
        );

        public static readonly Rule UnknownIstat = new("QD2029", Severity.Error, "An ISTAT code that no territory has");

        public static readonly Rule OrphanTranslation = new(
            "QD2030",
            Severity.Error,
            "A translation of a page that does not exist"
        );

        public static readonly Rule MissingTranslation = new("QD2031", Severity.Info, "A text without its translation");

        public static readonly Rule StaleTranslation = new(
            "QD2032",
            Severity.Info,
            "A translation older than its text"
        );

        public static readonly Rule TellingComputation = new(
            "QD2033",
            Severity.Error,
            "A public field that is made from a hidden one"
        );

        public static readonly Rule AmbiguousColumn = new(
            "QD2037",
            Severity.Error,
            "A column whose numbers can be read in two ways"
        );

        public static readonly Rule ContradictoryColumn = new(
            "QD2038",
            Severity.Error,
            "Numbers of one column that are written in two ways"
        );

        public static readonly Rule EngineName = new(
            "QD2044",
            Severity.Error,
            "A column or field with a name of the engine's"
        );

        public static readonly Rule OtherSeparator = new(
            "QD2045",
            Severity.Warning,
            "Several values with another separator"
        );
        public static readonly Rule SameName = new("QD2049", Severity.Error, "Two files that make one name");

        public static readonly Rule NamelessRows = new("QD2050", Severity.Warning, "Records that nothing tells apart");

        public static readonly Rule ManyRows = new("QD2051", Severity.Info, "More records than get pages unasked");

        public static readonly Rule LongWait = new(
            "QD2057",
            Severity.Error,
            "Computed fields that wait for each other through too many records"
        );

        public static readonly Rule IdleComparison = new(
            "QD2040",
            Severity.Error,
            "A comparison that has only one answer"
        );

        public static readonly Rule NoTruth = new("QD2041", Severity.Error, "A rule that is neither true nor false");

        public static readonly Rule UnsaidState = new(
            "QD2052",
            Severity.Error,
            "A word about publication without a value"
        );

        public static ImmutableArray<Rule> All =>
            [
                EngineName,
                OtherSeparator,
                MalformedSchema,
                UnknownField,
                WrongValue,
                MissingValue,
                BrokenConstraint,
                ConflictingValues,
                DuplicateId,
                UnknownReference,
                AmbiguousReference,
                ReferenceCycle,
                UnknownCollection,
                MalformedExpression,
                FailedExpression,
                ComputedCycle,
                ComputedGiven,
                DeclaredCount,
                AmountWithoutDate,
                MissingId,
                MalformedId,
                DuplicateValue,
                UnknownKeyword,
                DuplicateAlias,
                BrokenRule,
                NearCollection,
                HiddenReference,
                UnknownLanguage,
                MissingColumn,
                IdleKeyword,
                UnknownIstat,
                TellingComputation,
                MissingTranslation,
                StaleTranslation,
                OrphanTranslation,
                AmbiguousColumn,
                ContradictoryColumn,
                IdleComparison,
                NoTruth,
                SameName,
                NamelessRows,
                ManyRows,
                UnsaidState,
                LongWait,
            ];
    }

    /// <summary>QD0: settings of the site and of the command line.</summary>
    public static class Settings
    {
        public static readonly Rule UnknownSetting = new("QD0001", Severity.Error, "An unknown setting");
        public static readonly Rule WrongSetting = new(
            "QD0002",
            Severity.Error,
            "A setting with a value that it cannot have"
        );
        public static readonly Rule UnknownCode = new(
            "QD0003",
            Severity.Warning,
            "A severity for a code that does not exist"
        );
        public static readonly Rule LoweredError = new("QD0004", Severity.Error, "A severity below error for an error");
        public static readonly Rule MissingLanguage = new("QD0005", Severity.Error, "A language without its texts");
        public static readonly Rule NotASite = new("QD0006", Severity.Error, "A folder that is not a site");
        public static readonly Rule UnusableAcceptance = new(
            "QD0007",
            Severity.Error,
            "An acceptance that cannot be used"
        );
        public static readonly Rule NeedlessAcceptance = new("QD0008", Severity.Warning, "An acceptance of nothing");
        public static readonly Rule OverdueStatement = new(
            "QD0009",
            Severity.Warning,
            "An accessibility statement that is due"
        );
        public static readonly Rule NoFeedback = new(
            "QD0010",
            Severity.Warning,
            "An accessibility statement without an address to write to"
        );
        public static readonly Rule FaintColour = new("QD0011", Severity.Warning, "A colour too faint for text");
        public static readonly Rule EmbargoWithoutDate = new(
            "QD0012",
            Severity.Warning,
            "An embargo that no date can end"
        );
        public static readonly Rule LoneDate = new(
            "QD0013",
            Severity.Warning,
            "A date that dates the whole site alone"
        );

        public static ImmutableArray<Rule> All =>
            [
                UnknownSetting,
                WrongSetting,
                UnknownCode,
                LoweredError,
                MissingLanguage,
                NotASite,
                UnusableAcceptance,
                NeedlessAcceptance,
                OverdueStatement,
                NoFeedback,
                FaintColour,
                EmbargoWithoutDate,
                LoneDate,
            ];
    }
}
