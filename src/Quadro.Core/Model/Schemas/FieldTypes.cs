using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Quadro.Model.Schemas;

/// <summary>The names of the types, with the formats and constraints that each allows.</summary>
internal static class FieldTypes
{
    private static readonly FrozenDictionary<string, FieldType> ByName = new Dictionary<string, FieldType>
    {
        ["string"] = FieldType.String,
        ["integer"] = FieldType.Integer,
        ["number"] = FieldType.Number,
        ["boolean"] = FieldType.Boolean,
        ["date"] = FieldType.Date,
        ["datetime"] = FieldType.DateTime,
        ["time"] = FieldType.Time,
        ["year"] = FieldType.Year,
        ["yearmonth"] = FieldType.YearMonth,
        ["period"] = FieldType.Period,
        ["duration"] = FieldType.Duration,
        ["money"] = FieldType.Money,
        ["percent"] = FieldType.Percent,
        ["project-code"] = FieldType.ProjectCode,
        ["cup"] = FieldType.Cup,
        ["istat"] = FieldType.Istat,
        ["norm-ref"] = FieldType.NormRef,
        ["count"] = FieldType.Count,
        ["object"] = FieldType.Object,
        ["array"] = FieldType.Array,
        ["list"] = FieldType.String,
        ["geopoint"] = FieldType.GeoPoint,
        ["geojson"] = FieldType.GeoJson,
        ["any"] = FieldType.Any,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Types that can be items of a list: their values are single texts.</summary>
    public static ImmutableArray<string> ItemNames { get; } =
    [.. Names.Except(["list", "object", "array", "geojson", "any"])];

    public static FieldType? Find(string name) => ByName.TryGetValue(name, out var type) ? type : null;

    public static string NameOf(FieldType type) =>
        type == FieldType.String ? "string" : ByName.FirstOrDefault(pair => pair.Value == type).Key ?? "any";

    /// <summary>The keywords that 'format' allows; dates and times also allow patterns.</summary>
    public static ImmutableArray<string> FormatsOf(FieldType type) =>
        type switch
        {
            FieldType.String => ["default", "email", "uri", "uuid", "binary", "markdown", "name"],
            FieldType.Date or FieldType.DateTime or FieldType.Time => ["default", "any"],
            FieldType.Percent => ["default", "fraction", "points"],
            FieldType.GeoPoint => ["default", "array", "object"],
            FieldType.GeoJson => ["default", "topojson"],
            _ => ["default"],
        };

    public static bool TakesPattern(FieldType type) => type is FieldType.Date or FieldType.DateTime or FieldType.Time;

    public static bool IsNumeric(FieldType type) =>
        type is FieldType.Integer or FieldType.Number or FieldType.Money or FieldType.Percent or FieldType.Count;

    public static bool CanRefer(FieldType type) =>
        type
            is FieldType.String
                or FieldType.Integer
                or FieldType.ProjectCode
                or FieldType.Cup
                or FieldType.Istat
                or FieldType.NormRef
                or FieldType.Any;

    /// <summary>Whether a constraint has a meaning for the field.</summary>
    public static bool Allows(string constraint, Field field) =>
        constraint switch
        {
            "minLength" or "maxLength" => field.IsList
                || field.Type is FieldType.String or FieldType.Object or FieldType.Array or FieldType.Any,
            "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" => !field.IsReference
                && IsOrdered(field.Type),
            "pattern" => field.Type
                is FieldType.String
                    or FieldType.ProjectCode
                    or FieldType.Cup
                    or FieldType.Istat
                    or FieldType.NormRef
                    or FieldType.Any
                || field.IsReference,
            "jsonSchema" => field.Type is FieldType.Object or FieldType.Array or FieldType.GeoJson,
            _ => true,
        };

    private static bool IsOrdered(FieldType type) =>
        IsNumeric(type)
        || type
            is FieldType.Date
                or FieldType.Year
                or FieldType.YearMonth
                or FieldType.DateTime
                or FieldType.Time
                or FieldType.Period
                or FieldType.Duration;
}
