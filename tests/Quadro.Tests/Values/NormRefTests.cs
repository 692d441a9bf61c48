using Quadro.Values;
using Quadro.Values.Dates;
using Quadro.Values.Norms;

namespace Quadro.Tests.Values;

public class NormRefTests
{
    /// <summary>Canonical, then date, body and article where there are any.</summary>
    private static string Say(string text) =>
        NormRef.Parse(text) is { Value: { } norm }
            ? string.Join(
                " | ",
                new[]
                {
                    norm.Canonical,
                    norm.Date?.Canonical,
                    norm.Body,
                    norm.Article is { } article ? "art. " + article : null,
                }.OfType<string>()
            )
            : NormRef.Parse(text).Problem?.English!;

    [Theory]
    [InlineData("Legge regionale 16/2016", "lr-16-2016")]
    [InlineData("legge regionale 8 luglio 2016 n. 16", "lr-16-2016 | 2016-07-08")]
    [InlineData("L.R. 16/2016", "lr-16-2016")]
    [InlineData("l.r. n. 16 del 8 luglio 2016", "lr-16-2016 | 2016-07-08")]
    [InlineData("l.r. n.9/2010", "lr-9-2010")]
    [InlineData("LR16", "lr-16")]
    [InlineData("LR 16", "lr-16")]
    [InlineData("art. 6 della legge regionale 8 luglio 2016 n. 16", "lr-16-2016 | 2016-07-08 | art. 6")]
    [InlineData("L.R. Lombardia 16/2016", "lr-lombardia-16-2016 | Lombardia")]
    [InlineData("legge regionale della Regione Lombardia n. 16/2016", "lr-lombardia-16-2016 | Lombardia")]
    [InlineData("DGR n. XI/7317 del 14 novembre 2022", "dgr-xi-7317-2022 | 2022-11-14")]
    [InlineData("d.g.r. 14 luglio 2020 n. XI/3363", "dgr-xi-3363-2020 | 2020-07-14")]
    [InlineData("ex d.g.r. 14 luglio 2020 n. XI/3363", "dgr-xi-3363-2020 | 2020-07-14")]
    [InlineData("delibera di Giunta regionale 7317/2022", "dgr-7317-2022")]
    [InlineData("D.Lgs. n. 50/2016, art. 180", "dlgs-50-2016 | art. 180")]
    [InlineData("art. 180 del D.Lgs. n. 50/2016", "dlgs-50-2016 | art. 180")]
    [InlineData("all'art. 180 del D.Lgs. n. 50/2016", "dlgs-50-2016 | art. 180")]
    [InlineData("D. Lgs. n. 50 del 18/04/2016", "dlgs-50-2016 | 2016-04-18")]
    [InlineData("D. LGS. N.50/2016", "dlgs-50-2016")]
    [InlineData("decreto legislativo 7 marzo 2005, n. 82", "dlgs-82-2005 | 2005-03-07")]
    [InlineData("D.M. 351/22 del 09.04.2022", "dm-351-2022 | 2022-04-09")]
    [InlineData("legge n. 196 del 2009", "legge-196-2009")]
    [InlineData(
        "Legge 27 dicembre 2019, n. 160, articolo 1, comma 400",
        "legge-160-2019 | 2019-12-27 | art. 1, comma 400"
    )]
    [InlineData("L. 1° marzo 2006, n. 67, artt. 35 e 55", "legge-67-2006 | 2006-03-01 | art. 35 e 55")]
    [InlineData("l'art. 6 della L.R. 16/2016", "lr-16-2016 | art. 6")]
    [InlineData("la legge n. 241/1990", "legge-241-1990")]
    [InlineData(
        "art. 6 della legge regionale 8 luglio 2016 n. 16, 'Disciplina regionale dei servizi abitativi'",
        "lr-16-2016 | 2016-07-08 | art. 6"
    )]
    [InlineData("L.R. 16/2016 “Disciplina dell'abitare”", "lr-16-2016")]
    [InlineData("D.Lgs. 18 agosto 2000, n. 267 (TUEL) e s.m.i.", "dlgs-267-2000 | 2000-08-18")]
    [InlineData("Legge Regione Lombardia 16/2016 e ss.mm.ii.", "lr-lombardia-16-2016 | Lombardia")]
    [InlineData("art. 180 D.Lgs. n. 50/2016", "dlgs-50-2016 | art. 180")]
    [InlineData("art. 1, comma 2, lett. a) del D.Lgs. 50/2016", "dlgs-50-2016 | art. 1, comma 2, lett. a)")]
    [InlineData("DGR XI / 7317 del 14/11/2022", "dgr-xi-7317-2022 | 2022-11-14")]
    [InlineData("Direttiva 2014/24 (UE)", "direttiva-ue-24-2014 | UE")]
    [InlineData("decreto-legge 24 giugno 2014, n. 90", "dl-90-2014 | 2014-06-24")]
    [InlineData("DPR 380/2001", "dpr-380-2001")]
    [InlineData("DPCM 8 agosto 2019", "dpcm-2019-08-08 | 2019-08-08")]
    [InlineData("Delibera ANAC n. 582 del 13 dicembre 2023", "delibera-anac-582-2023 | 2023-12-13 | ANAC")]
    [InlineData("DELIBERA CIPE 79/2012", "delibera-cipe-79-2012 | CIPE")]
    [InlineData("Regolamento regionale 4 agosto 2017, n. 4", "rr-4-2017 | 2017-08-04")]
    [InlineData("Regolamento (UE) 2016/679 del 27 aprile 2016", "regolamento-ue-679-2016 | 2016-04-27 | UE")]
    [InlineData("Regolamento UE 2016/679", "regolamento-ue-679-2016 | UE")]
    [InlineData("Regulation (EU) 2016/679", "regolamento-ue-679-2016 | UE")]
    [InlineData("Regolamento (UE) n. 910/2014 del 23 luglio 2014", "regolamento-ue-910-2014 | 2014-07-23 | UE")]
    [InlineData("Regolamento (UE) n. 2014/2013", "regolamento-ue-2014-2013 | UE")]
    [InlineData("Direttiva 2014/24/UE", "direttiva-ue-24-2014 | UE")]
    [InlineData("direttiva (UE) 2016/2102", "direttiva-ue-2102-2016 | UE")]
    [InlineData("direttiva 2003/98/CE", "direttiva-ue-98-2003 | CE")]
    public void Citations_are_read_in_many_ways(string text, string read) => Assert.Equal(read, Say(text));

    [Theory]
    [InlineData("Legge 241/90", "its year has two digits, '90': write '241/1990' if it is of that year")]
    [InlineData("D.M. 351/22 del 09.04.2021", "it is of '22' and of 2021")]
    [InlineData("L.R. 16/2015 del 8 luglio 2016", "it is of 2015 and of 2016")]
    [InlineData("Legge finanziaria 2010", "'finanziaria' is not understood there")]
    [InlineData("L.R. 16/2016, convertita", "'convertita' is not understood there")]
    [InlineData("legge regionale", "it has no number")]
    [InlineData("legge regionale art. 6", "it has no number")]
    [InlineData("circolare 12/2020", "'circolare' is not a kind of act")]
    [InlineData("L.R. 8 luglio 2016 9 luglio 2016 n. 16", "it has two dates")]
    [InlineData("L.R. 31 giugno 2016 n. 16", "its date is not one")]
    [InlineData("L.R. XI/16/20", "'XI/16/20' is not the number of an act")]
    [InlineData("16/2016", "'16/2016' is not a kind of act")]
    [InlineData("comune-di-cremona", "it has no number")]
    [InlineData("L.R. 16/2016 (vedi n. 3)", "'vedi' is not understood there")]
    public void Citations_that_cannot_be_read_are_refused(string text, string why)
    {
        var parsed = NormRef.Parse(text);
        Assert.Equal($"'{text}' is not a citation of a norm that can be read: {why}", parsed.Problem?.English);
        Assert.StartsWith("'L.R. 16/2016', ", parsed.Accepted?.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LR16", "Legge regionale 16/2016", true)]
    [InlineData("legge regionale 8 luglio 2016 n. 16", "Legge regionale 16/2016, art. 6", true)]
    [InlineData("L.R. Lombardia 16/2016", "LR16", true)]
    [InlineData("L.R. Lombardia 16/2016", "L.R. Liguria 16/2016", false)]
    [InlineData("DGR XI/7317 del 14 novembre 2022", "DGR 7317/2022", true)]
    [InlineData("DGR XI/7317 del 14 novembre 2022", "DGR X/7317", false)]
    [InlineData("delibera n. XI/7317", "DGR 7317/2022", true)]
    [InlineData("delibera ANAC n. 7317", "DGR 7317/2022", false)]
    [InlineData("L.R. 16/2016", "L.R. 16/2017", false)]
    [InlineData("L.R. 16/2016", "Legge 16/2016", false)]
    [InlineData("L.R. 8 luglio 2016 n. 16", "L.R. 9 luglio 2016 n. 16", false)]
    [InlineData("DPCM 8 agosto 2019", "DPCM 8 agosto 2019", true)]
    [InlineData("DPCM 8 agosto 2019", "DPCM 12 del 8 agosto 2019", false)]
    public void Citations_may_be_of_one_act_whatever_their_article(string a, string b, bool same)
    {
        var (left, right) = (NormRef.Parse(a).Value!, NormRef.Parse(b).Value!);
        Assert.Equal((same, same), (left.SameAct(right), right.SameAct(left)));
        Assert.Equal(same.ToString(), Words.Operate(left, "==", b));
    }

    [Theory]
    [InlineData(
        "art. 6 della legge regionale 8 luglio 2016 n. 16",
        "L.R. 8 luglio 2016, n. 16, art. 6",
        "L.R. 8 July 2016, n. 16, art. 6"
    )]
    [InlineData("LR 16/2016", "L.R. n. 16/2016", "L.R. n. 16/2016")]
    [InlineData("LR16", "L.R. n. 16", "L.R. n. 16")]
    [InlineData("L.R. Lombardia 16/2016", "L.R. Lombardia n. 16/2016", "L.R. Lombardia n. 16/2016")]
    [InlineData(
        "DGR n. XI/7317 del 14 novembre 2022",
        "D.G.R. 14 novembre 2022, n. XI/7317",
        "D.G.R. 14 November 2022, n. XI/7317"
    )]
    [InlineData("D.Lgs. n. 50/2016, art. 180", "D.Lgs. n. 50/2016, art. 180", "D.Lgs. n. 50/2016, art. 180")]
    [InlineData("DPCM 8 agosto 2019", "D.P.C.M. 8 agosto 2019", "D.P.C.M. 8 August 2019")]
    [InlineData("Regolamento UE 2016/679", "Regolamento (UE) 2016/679", "Regulation (EU) 2016/679")]
    [InlineData("Regolamento (UE) n. 910/2014", "Regolamento (UE) n. 910/2014", "Regulation (EU) n. 910/2014")]
    [InlineData("Direttiva 2014/24/UE", "Direttiva 2014/24/UE", "Directive 2014/24/EU")]
    [InlineData("direttiva 2016/2102", "Direttiva (UE) 2016/2102", "Directive (EU) 2016/2102")]
    public void Citations_print_in_one_style(string text, string it, string en)
    {
        var norm = NormRef.Parse(text).Value!;
        Assert.Equal((it, en), (norm.Print(Words.It), norm.Print(Words.En)));
    }

    [Theory]
    [InlineData("lr-16-2016")]
    [InlineData("lr-16")]
    [InlineData("lr-lombardia-16-2016")]
    [InlineData("dgr-xi-7317-2022")]
    [InlineData("dpcm-2019-08-08")]
    [InlineData("delibera-anac-582-2023")]
    [InlineData("regolamento-ue-679-2016")]
    [InlineData("direttiva-ue-24-2014")]
    public void Ids_are_read_as_citations(string id) => Assert.Equal(id, NormRef.Parse(id).Value?.Canonical);

    [Fact]
    public void Members_are_what_the_citation_says()
    {
        var norm = NormRef.Parse("legge regionale 8 luglio 2016 n. 16, art. 6").Value!;
        object?[] expected = ["lr", Unknown.Missing, "16", 2016L, new PartialDate(2016, 7, 8), "6", "lr-16-2016"];
        Assert.Equal(expected, norm.MemberNames.Select(name => norm.TryGetMember(name, out var value) ? value : null));
    }
}
