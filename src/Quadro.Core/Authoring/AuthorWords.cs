using System.Collections.Immutable;
using Quadro.Model.Schemas;

namespace Quadro.Authoring;

/// <summary>The few words that helpers write for authors, in Italian and in English.</summary>
internal sealed record AuthorWords(
    string Required,
    string OneOf,
    string Several,
    string RecordOf,
    string Anything,
    string Fill,
    ImmutableArray<(FieldType Type, string Word)> Types
)
{
    public static AuthorWords In(string language) =>
        language == "it"
            ? new AuthorWords(
                "obbligatorio",
                "uno di",
                "più valori",
                "un record di",
                "valore qualsiasi",
                "I campi dopo # si attivano togliendo il segno.",
                [
                    (FieldType.String, "testo"),
                    (FieldType.Integer, "numero intero"),
                    (FieldType.Number, "numero"),
                    (FieldType.Boolean, "vero o falso"),
                    (FieldType.Date, "data"),
                    (FieldType.Year, "anno"),
                    (FieldType.YearMonth, "mese di un anno"),
                    (FieldType.DateTime, "data e ora"),
                    (FieldType.Time, "ora"),
                    (FieldType.Period, "periodo"),
                    (FieldType.Duration, "durata"),
                    (FieldType.Money, "importo"),
                    (FieldType.Percent, "percentuale"),
                    (FieldType.ProjectCode, "codice di progetto"),
                    (FieldType.Cup, "CUP"),
                    (FieldType.Istat, "codice ISTAT"),
                    (FieldType.NormRef, "norma"),
                    (FieldType.Count, "numero dichiarato"),
                    (FieldType.Object, "più campi insieme"),
                    (FieldType.Array, "elenco"),
                    (FieldType.GeoPoint, "punto"),
                    (FieldType.GeoJson, "geometria"),
                ]
            )
            : new AuthorWords(
                "required",
                "one of",
                "several values",
                "a record of",
                "any value",
                "Take the # away from the fields that you need.",
                [
                    (FieldType.String, "text"),
                    (FieldType.Integer, "whole number"),
                    (FieldType.Number, "number"),
                    (FieldType.Boolean, "true or false"),
                    (FieldType.Date, "date"),
                    (FieldType.Year, "year"),
                    (FieldType.YearMonth, "month of a year"),
                    (FieldType.DateTime, "date and time"),
                    (FieldType.Time, "time of day"),
                    (FieldType.Period, "period"),
                    (FieldType.Duration, "duration"),
                    (FieldType.Money, "amount"),
                    (FieldType.Percent, "percentage"),
                    (FieldType.ProjectCode, "project code"),
                    (FieldType.Cup, "CUP"),
                    (FieldType.Istat, "ISTAT code"),
                    (FieldType.NormRef, "norm"),
                    (FieldType.Count, "declared number"),
                    (FieldType.Object, "several fields together"),
                    (FieldType.Array, "list"),
                    (FieldType.GeoPoint, "point"),
                    (FieldType.GeoJson, "geometry"),
                ]
            );

    public string TypeOf(Field field)
    {
        if (field.Format is "uri" or "email")
            return field.Format == "uri" ? "https://" : "e-mail";
        foreach (var (type, word) in Types)
            if (type == field.Type)
                return word;
        return Anything;
    }
}
