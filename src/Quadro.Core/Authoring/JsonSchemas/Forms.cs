using Quadro.Model.Schemas;

namespace Quadro.Authoring.JsonSchemas;

/// <summary>An accepted form of each type of value.</summary>
internal static class Forms
{
    public static string[]? Of(Field field) =>
        field.Type switch
        {
            FieldType.Integer => ["12"],
            FieldType.Number => [field.NumberForm.DecimalChar == ',' ? "12,5" : "12.5"],
            FieldType.Boolean => ["true", "false"],
            _ when field.DateForm is { } form => [form.Example],
            FieldType.Year => ["2026"],
            FieldType.YearMonth => ["2026-06"],
            FieldType.DateTime => ["2026-06-30T10:30:00"],
            FieldType.Time => ["10:30"],
            FieldType.Date => ["2026-06-30", "2026-06", "2026"],
            FieldType.Period => ["2021-2027", "2017-10-01/2020-12-31"],
            FieldType.Duration => ["30 giorni", "12-15 settimane"],
            FieldType.Money => ["281250.00", "€ 281.250,00"],
            FieldType.Percent => [field.Format == "fraction" ? "0.3" : "30%"],
            FieldType.ProjectCode => ["MI3.1.1.a"],
            FieldType.Cup => ["C11G06000000001"],
            FieldType.Istat => ["015146"],
            FieldType.NormRef => ["Legge regionale 16/2016"],
            FieldType.Count => ["10"],
            FieldType.String when field.Format == "uri" => ["https://www.example.org/"],
            FieldType.String when field.Format == "email" => ["ufficio@example.org"],
            _ => null,
        };
}
