using Quadro.Tests.Support;

namespace Quadro.Tests.Model.Schemas;

/// <summary>The types and formats of Table Schema: what a cell says, what a page shows.</summary>
public class TypeTests
{
    [Theory]
    [InlineData("type: datetime", "2022-04-29T11:54:11.000+0000", "29 aprile 2022, 11:54")]
    [InlineData("type: datetime", "2022-04-29 09:05", "29 aprile 2022, 09:05")]
    [InlineData("type: datetime, format: '%d/%m/%Y %H.%M'", "29/04/2022 11.54", "29 aprile 2022, 11:54")]
    [InlineData("type: datetime, format: any", "29 aprile 2022, ore 11:54", "29 aprile 2022, 11:54")]
    [InlineData("type: time", "9:05", "09:05")]
    [InlineData("type: time, format: '%H%M'", "0905", "09:05")]
    [InlineData("type: year", "2021", "2021")]
    [InlineData("type: yearmonth", "2021-05", "maggio 2021")]
    [InlineData("type: date, format: '%d/%m/%Y'", "09/05/2023", "9 maggio 2023")]
    [InlineData("type: date, format: '%Y%m%d'", "20230509", "9 maggio 2023")]
    [InlineData("type: date, format: '%d-%b-%y'", "09-mag-23", "9 maggio 2023")]
    [InlineData("type: date, format: 'fmt:%d %B %Y'", "9 maggio 2023", "9 maggio 2023")]
    [InlineData("type: date, format: default", "2023-05-09", "9 maggio 2023")]
    [InlineData("type: date", "Lug 2022", "luglio 2022")]
    [InlineData("type: period", "2022 - 4° trimestre", "ottobre 2022 – dicembre 2022")]
    [InlineData("type: list", "a, b,c", "a | b | c")]
    [InlineData("type: list, itemType: integer, delimiter: ':::'", "1:::22:::3", "1 | 22 | 3")]
    [InlineData("type: list, itemType: date, delimiter: /", "2021-05-01/2021-05-02", "1 maggio 2021 | 2 maggio 2021")]
    [InlineData("type: string, many: true", "a|b, c", "a | b, c")]
    [InlineData("type: string, many: true, delimiter: ':::'", "Uno:::Dué:::Tre", "Uno | Dué | Tre")]
    [InlineData("type: geopoint", "9.1895, 45.4643", "45,4643° N 9,1895° E")]
    [InlineData("type: geopoint, format: array", "[-9.5, 45]", "45° N 9,5° O")]
    [InlineData("type: geopoint, format: object", "\"{\"\"lat\"\": 45, \"\"lon\"\": 9.5}\"", "45° N 9,5° E")]
    [InlineData("type: integer", "7.0", "7")]
    [InlineData("type: integer, bareNumber: false", "47 comuni", "47")]
    [InlineData("type: number", "1.5E3", "1.500")]
    [InlineData("type: number, decimalChar: ',', groupChar: '.'", "1.302,5", "1.302,5")]
    [InlineData("type: string, format: email", "office@example.org", "office@example.org")]
    [InlineData("type: string, format: uri", "urn:nir:stato:legge:1990;241", "urn:nir:stato:legge:1990;241")]
    [InlineData(
        "type: string, format: uuid",
        "123E4567-e89b-12d3-a456-426614174000",
        "123e4567-e89b-12d3-a456-426614174000"
    )]
    [InlineData("type: string, format: binary", "UXVhZHJv", "UXVhZHJv")]
    [InlineData("type: string", "015146", "015146")]
    [InlineData("type: string", "NO", "NO")]
    [InlineData("type: boolean, trueValues: [sì], falseValues: ['no']", "sì", "sì")]
    [InlineData("type: any", "015146", "015146")]
    [InlineData("", "9 maggio", "9 maggio")]
    public void A_cell_is_read_by_its_type_and_format(string field, string cell, string shown) =>
        Assert.Equal(shown, Trial.Shown(field, cell.Contains(';', StringComparison.Ordinal) ? $"\"{cell}\"" : cell));

    [Theory]
    [InlineData(
        "type: datetime",
        "2022-04-29",
        "'2022-04-29' has no time of day | add the time, or declare the field with 'type: date'"
    )]
    [InlineData(
        "type: datetime",
        "2022-04-29T25:00",
        "'2022-04-29T25:00' is not a date with a time of day: there is no hour 25 | accepted: …"
    )]
    [InlineData(
        "type: datetime",
        "ieri",
        "'ieri' is not a date with a time of day | accepted: '2022-04-29T11:54:11+02:00', …"
    )]
    [InlineData(
        "type: date",
        "2022-04-29T11:54:11.000+0000",
        "'2022-04-29T11:54:11.000+0000' has a time of day beside its date | leave the time out, or declare "
            + "the field with 'type: datetime'"
    )]
    [InlineData(
        "type: date",
        "2022-Q4",
        "'2022-Q4' is not a date…but a period | declare the field with 'type: period'"
    )]
    [InlineData(
        "type: date, format: '%d/%m/%Y'",
        "2023-05-09",
        "'2023-05-09' does not have the form '%d/%m/%Y' | accepted: '29/04/2022', as the schema's format has it"
    )]
    [InlineData("type: date, format: '%d/%m/%Y'", "31/02/2023", "'31/02/2023' is not a date: there is no such day | …")]
    [InlineData(
        "type: time",
        "25:00",
        "'25:00' is not a time of day: there is no hour 25 | accepted: '11:54' or '11:54:11.5'"
    )]
    [InlineData(
        "type: time",
        "2022-04-29 11:54",
        "'2022-04-29 11:54' has a date beside its time of day | leave the date out, or declare the field with "
            + "'type: datetime'"
    )]
    [InlineData("type: year", "2021-05", "'2021-05' is a month, not a year | accepted: '2021'")]
    [InlineData(
        "type: yearmonth",
        "2021",
        "'2021' is a year, not a month of a year | accepted: '2021-05', '05/2021' or 'maggio 2021'"
    )]
    [InlineData(
        "type: number",
        "NaN",
        "'NaN' is not a finite number, and a figure that is no number can be neither shown nor added up | accepted: …"
    )]
    [InlineData("type: number", "-INF", "'-INF' is not a finite number…")]
    [InlineData("type: integer", "7.5", "'7.5' is not a whole number | …")]
    [InlineData("type: integer", "47 comuni", "'47 comuni' has something beside its digits | …")]
    [InlineData(
        "type: geopoint",
        "45.4643, 99.1895",
        "'45.4643, 99.1895' is not a point: 99.1895 is no latitude, which lies between -90 and 90… | "
            + "accepted: '9.1895, 45.4643': the longitude, a comma, the latitude"
    )]
    [InlineData(
        "type: geopoint",
        "\"9,19, 45,46\"",
        "'9,19, 45,46' is not a point: its decimals stand behind commas… | …"
    )]
    [InlineData(
        "type: string, format: email",
        "office.example.org",
        "'office.example.org' is no e-mail address | accepted: 'office@example.org'"
    )]
    [InlineData("type: string, format: uuid", "123", "'123' is no UUID | accepted: …")]
    [InlineData("type: string, format: binary", "è", "'è' is not base64 | accepted: …")]
    [InlineData("type: string, format: uri", "www.example.org", "'www.example.org' is not an address: …")]
    [InlineData(
        "type: boolean",
        "sì",
        "'sì' is neither true nor false | true: true, True, TRUE, 1; false: false, False, FALSE, 0"
    )]
    [InlineData(
        "type: istat",
        "15146",
        "'15146' is not an ISTAT code of a municipality: it has lost its zeros, did you mean '015146'? | …"
    )]
    [InlineData(
        "type: istat",
        "015",
        "'015' is not an ISTAT code of a municipality: three digits are a province's code | …"
    )]
    [InlineData(
        "type: istat",
        "03",
        "'03' is not an ISTAT code of a municipality: one or two digits are a region's code | …"
    )]
    public void A_cell_that_is_not_of_its_type_is_reported_with_an_accepted_form(
        string field,
        string cell,
        string message
    ) =>
        Trial.Refuses(
            field,
            "",
            cell,
            $"data/cose.csv(2,5): error QD2003: 'x': {message} | data/cose.schema.yaml(2,13): 'x' is declared here"
        );

    [Fact]
    public void An_item_of_a_list_is_reported_at_its_own_place()
    {
        Trial.Refuses(
            "type: list, itemType: integer",
            "1,2",
            "1,due,3",
            "data/cose.csv(2,7): error QD2003: 'x': 'due' is not a whole number…"
        );
        Trial.Refuses(
            "type: integer, many: true, delimiter: ':::'",
            "1:::2",
            "1:::due",
            "data/cose.csv(2,9): error QD2003: 'x': 'due' is not a whole number…"
        );
        Trial.Refuses(
            "type: list, itemType: integer",
            "1",
            "\"1,\"\"2\"\",è\"",
            "data/cose.csv(2,8): error QD2003: 'x': '\"2\"' has something beside its digits…",
            "data/cose.csv(2,14): error QD2003: 'x': 'è' is not a whole number…"
        );
    }

    [Fact]
    public void A_computed_whole_number_may_be_larger_than_one_that_is_read()
    {
        var site = SiteUnderTest
            .Of("=== quadro.yaml\nlanguage: it\n")
            .With("data/cose.csv", "id,a\nuno,9000000000\n")
            .With(
                "data/cose.schema.yaml",
                "fields:\n  - { name: a, type: integer }\n  - { name: b, type: integer, computed: 'a * 1.0 * "
                    + "a' }\n  - { name: c, type: count, of: 'b' }\n"
            );
        Assert.Contains(
            "81.000.000.000.000.000.000",
            System
                .Net.WebUtility.HtmlDecode(new SiteFolder().BuildGood(site)["cose/uno/index.html"])
                .Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "QD2016",
            Assert.Single(new SiteFolder().Build(site.With("data/cose.csv", "id,a,c\nuno,9000000000,3\n")).Messages),
            StringComparison.Ordinal
        );
    }
}
