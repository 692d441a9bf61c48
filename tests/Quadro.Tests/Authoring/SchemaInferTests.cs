using Quadro.Authoring;
using Quadro.Tests.Support;

namespace Quadro.Tests.Authoring;

public class SchemaInferTests
{
    [Fact]
    public void Codes_with_leading_zeros_stay_text_and_the_code_of_a_municipality_is_known()
    {
        var fields = Inferred.Fields(
            "cod_istat;cap;codice fiscale\n015146;00184;00833360738\n098042;27029;01234567890\n"
        );
        Assert.Contains("name: cod_istat\n    title: Cod istat\n    type: istat\n", fields, StringComparison.Ordinal);
        Assert.Contains(
            "name: cap\n    title: Cap\n    type: string # digits with leading zeros: a code, kept as text\n",
            fields,
            StringComparison.Ordinal
        );
        Assert.Contains("source: codice fiscale", fields, StringComparison.Ordinal);
        Assert.DoesNotContain("integer", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_one_record_gives_the_schema_of_such_records_and_nothing_an_empty_one()
    {
        var one = InferredSchema.OfFiles(
            "metadata",
            [new DataFile("1-1-1.yml", "code: 1-1-1\nname: Poverty\nnote: Text\n"u8.ToArray())],
            site: null
        );
        Inferred.Prove(one.Text!, ("metadata/1-1-1.yml", "code: 1-1-1\nname: Poverty\nnote: Text\n"));
        Assert.Contains("name: note\n", one.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "fields: []\n",
            InferredSchema.OfFiles("empty", [new DataFile("empty.json", "[]"u8.ToArray())], site: null).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_id_that_is_no_key_takes_no_other_column_s_name()
    {
        var fields = Inferred.Fields("id,id_value,x\na,1,2\na,1,3\nb,2,4\n");
        Assert.Contains("- name: id_value\n    source: id\n", fields, StringComparison.Ordinal);
        Assert.Contains("- name: id_value_2\n    source: id_value\n", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_named_after_their_files_whatever_else_tells_them_apart()
    {
        var site = SiteUnderTest
            .Of("=== content/notes/a.md\n---\ncode: A1\n---\n=== content/notes/b.md\n---\ncode: B2\n---\n")
            .With("data/notes.schema.yaml", "fields: [{ name: code }]\n");
        var inferred = InferredSchema.OfCollection(SiteReading.Read(site.Layered(), new()), "notes");
        Assert.Contains("pages: true", inferred!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("primaryKey", inferred.Text, StringComparison.Ordinal);
        Assert.Contains("name: code\n", inferred.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_a_map_of_records_are_their_ids_whatever_they_look_like()
    {
        var schema = Inferred.Proven("states.yml", "ND: { acres: 1 }\nNA: { acres: 2 }\nNO: { acres: 3 }\n");
        Assert.Contains("pages: true", schema, StringComparison.Ordinal);
        Assert.DoesNotContain("id_value", schema, StringComparison.Ordinal);
    }

    [Fact]
    public void Provinces_NO_and_NA_are_neither_false_nor_missing()
    {
        var fields = Inferred.Fields("comune;provincia\nNovara;NO\nNapoli;NA\nMilano;MI\nOleggio;NO\n");
        Assert.Contains(
            "- name: provincia\n    title: Provincia\n    type: string\n",
            fields,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("missingValues", fields, StringComparison.Ordinal);
        Assert.DoesNotContain("boolean", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void Yes_and_no_are_read_in_the_words_of_the_file()
    {
        var fields = Inferred.Fields("a;b;c\n1x;Sì;true\n2x;No;false\n3x;no;true\n");
        Assert.Contains(
            "type: boolean\n    trueValues: [Sì]\n    falseValues: ['No', 'no']\n",
            fields,
            StringComparison.Ordinal
        );
        Assert.EndsWith("title: C\n    type: boolean\n", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dot_before_three_digits_is_what_the_other_numbers_of_the_file_say()
    {
        Assert.Contains(
            "name: residenti\n    title: Residenti\n    type: integer # ? '1.302' is read as the other fields "
                + "have their signs\n    groupChar: '.'",
            Inferred.Fields("comune;residenti;km\nA;1.302;12,5\nB;69.589;3,25\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "name: residenti\n    title: Residenti\n    type: integer\n    groupChar: '.'",
            Inferred.Fields("comune;residenti\nA;1.302\nB;1.242.123\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "name: residenti\n    title: Residenti\n    type: number # ? '1.302' is read as the other fields "
                + "have their signs\n    decimalChar: '.'",
            Inferred.Fields("comune;residenti;km\nA;1.302;12.5\nB;69.589;3.25\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_dot_that_nothing_explains_leaves_the_numbers_text_and_asks()
    {
        var fields = Inferred.Fields("comune;residenti\nA;1.302\nB;69.589\n");
        Assert.Contains("type: string # ? '1.302' may be thousands or decimals", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_decimal_signs_in_one_column_leave_it_text_and_ask()
    {
        Assert.Contains(
            "type: string # ? numbers, some with a decimal point and some with a decimal comma",
            Inferred.Fields("x;v\nA;1302.5\nB;1302,5\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Words_for_missing_values_are_listed_only_where_they_would_break_a_type()
    {
        var fields = Inferred.Fields("nome;valore;nota\na;12;-\nb;-;testo\nc;n.d.;-\nd;n.c.;altro\n");
        Assert.Contains("missingValues: ['', '-', n.c.]", fields, StringComparison.Ordinal);
        Assert.Contains("'n.d.': read as not known", fields, StringComparison.Ordinal);
        Assert.EndsWith("- name: nota\n    title: Nota\n    type: string\n", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_years_amounts_and_percents_are_found()
    {
        var fields = Inferred.Fields(
            "x;inizio;anno;importo;avanzamento;quota "
                + "%\nA;01/10/2017;2021;1.000,50;30%;12,5\nB;31/12/2020;2022;0,00;45%;99\n"
        );
        Assert.Contains("type: date # 2017–2020", fields, StringComparison.Ordinal);
        Assert.Contains("type: year # 2021–2022\n    constraints: { minimum: 2021 }", fields, StringComparison.Ordinal);
        Assert.Contains(
            "type: money # ? of which nature, and as of when? (nature, asOf)\n    decimalChar: ','\n    "
                + "groupChar: '.'\n    constraints: { minimum: 0 }",
            fields,
            StringComparison.Ordinal
        );
        Assert.Contains("title: Avanzamento\n    type: percent\n", fields, StringComparison.Ordinal);
        Assert.Contains(
            "type: percent\n    format: points\n    decimalChar: ','\n    constraints: { minimum: 0, maximum: 100 }",
            fields,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Dates_that_need_a_pattern_get_one_when_they_show_it()
    {
        Assert.Contains(
            "type: date # ? years of two digits: is the century right?\n    format: '%d/%m/%y'\n",
            Inferred.Fields("x;g\nA;31/12/20\nB;01/02/21\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "type: date\n    format: '%m/%d/%Y'\n",
            Inferred.Fields("x;g\nA;12/31/2020\nB;01/02/2021\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "type: string # ? dates, but not plain which part is the day",
            Inferred.Fields("x;g\nA;01/02/20\nB;02/03/21\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Flags_and_units_make_numbers_text_and_ask()
    {
        Assert.Contains(
            "type: string # ? numbers, 2 of them with a flag or a unit behind, such as '12345 b'",
            Inferred.Fields("geo\t2000\nIT\t100\nFR\t12345 b\nAT\t7 p\n", "pil.tsv"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Lists_in_cells_have_their_delimiter()
    {
        var fields = Inferred.Fields("x;comuni\nA;Milano:::Cremona\nB;Vigevano\n");
        Assert.Contains("type: string\n    many: true\n    delimiter: ':::'\n", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void A_semicolon_in_a_sentence_makes_no_list()
    {
        Assert.DoesNotContain(
            "many",
            Inferred.Fields("x,nota\nA,si parte; poi si vede\nB,finito; tutto bene così\nC,mai; forse\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Headers_become_names_that_expressions_can_say()
    {
        var fields = Inferred.Fields(
            "Città (capoluogo);end;Data;2020;data;url\nA;1;01/01/2020;5;x;https://a.example/\n"
        );
        foreach (
            var line in (string[])
                [
                    "- name: citta_capoluogo\n    source: Città (capoluogo)\n",
                    "- name: end_value\n    source: end\n",
                    "- name: data_value\n    source: Data\n",
                    "- name: n2020\n    source: '2020'\n",
                    "- name: data_value_2\n    source: data\n",
                    "- name: link\n    source: url\n",
                ]
        )
            Assert.Contains(line, fields, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_is_the_id_else_a_code_else_fields_together_else_none()
    {
        Assert.Contains(
            "pages: true # each of the 2 records has its own 'id'\n",
            Inferred.Head("id;nome\na;Uno\nb;Due\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "pages: true # each of the 2 records has its own 'codice'\nprimaryKey: codice\n",
            Inferred.Head("nome;codice\nUno solo;a\nUno solo;b\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "pages: false # a record is told by several fields, which make no address\nprimaryKey: [regione, anno]\n",
            Inferred.Head("regione;anno;valore\nA;2020;1\nA;2021;1\nB;2020;1\nB;2021;1\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "pages: false # no field tells the records apart",
            Inferred.Head("nome\nA\nA\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_id_that_stands_twice_is_a_field_like_others()
    {
        Assert.Contains(
            "- name: id_value\n    source: id\n",
            Inferred.Fields("id;nome\na;Uno\na;Due\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Few_values_that_come_back_are_categories_with_their_counts()
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"r{i};{(i % 4 == 0 ? "chiuso" : "Attivo")}\n"));
        Assert.Contains(
            "categories:\n      - Attivo # 15\n      - chiuso # 5\n",
            Inferred.Fields("riga;stato\n" + rows),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nested_data_of_json_keep_their_shape()
    {
        var fields = Inferred.Fields(
            """[{"id":"a","tags":["x","y"],"sede":{"via":"Roma","num":1},"fasi":[{"nome":"p"},{"nome":"q","ore":2.5}],"v":1.302}]""",
            "cose.json"
        );
        Assert.Contains(
            "- name: sede\n    title: Sede\n    type: object\n    fields:\n      - name: via\n        type: "
                + "string\n      - name: num\n        type: integer\n",
            fields,
            StringComparison.Ordinal
        );
        Assert.Contains("type: object\n    many: true\n    fields:\n", fields, StringComparison.Ordinal);
        Assert.EndsWith("- name: v\n    title: V\n    type: number\n", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_of_records_and_features_are_read()
    {
        Assert.Contains(
            "has its own 'id'",
            Inferred.Head("uno:\n  nome: Uno\ndue:\n  nome: Due\n", "cose.yaml"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "type: geojson\n",
            Inferred.Fields(
                """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nome":"A"},"geometry":{"type":"Point","coordinates":[9.1,45.2]}}]}""",
                "luoghi.geojson"
            ),
            StringComparison.Ordinal
        );
    }
}
