namespace Quadro.Tests.Faults;

/// <summary>One name in two spellings.</summary>
public class NameFaults
{
    [Theory]
    [InlineData("KCity", "K-CITY")]
    [InlineData("Città Nuova", "CITTA NUOVA")]
    [InlineData("A.L.E.R.", "Aler")]
    [InlineData("Fondazione Cariplo", "Fondazione Carplo")]
    [InlineData("Fondazione Cariplo", "Fondazione Cairplo")]
    [InlineData("Fondazione Cariplo", "Fondazione Carriplo")]
    public void Names_that_differ_in_case_accents_dots_or_one_letter_are_reported_at_the_second(
        string one,
        string other
    )
    {
        var folder = BadInput
            .Site.With(
                "data/organisations.csv",
                $"id,title,kind\na,{one},company\nb,{other},company\nc,Altra,company\n"
            )
            .Build();
        folder.Found(
            $"data/organisations.csv(3,3): warning QD2418: 'organisations/b': '{other}' and '{one}' look like "
                + "one name in two spellings: … | data/organisations.csv(2,3): 'organisations/a' is here"
        );
    }

    [Theory]
    [InlineData("Mario Rossi", "Maria Rossi")]
    [InlineData("Municipio I", "Municipio II")]
    [InlineData("Lotto 2021", "Lotto 2022")]
    [InlineData("Settore Casa", "Settore Cassa")]
    [InlineData("Unione dei comuni", "Unione del comune")]
    public void Names_that_are_meant_to_differ_are_left_alone(string one, string other) =>
        BadInput
            .Site.With("data/organisations.csv", $"id,title,kind\na,{one},company\nb,{other},company\n")
            .Build()
            .Found();

    [Fact]
    public void An_alias_of_one_that_is_the_title_of_another_is_reported() =>
        BadInput
            .Site.With(
                "data/organisations.csv",
                "id,title,kind,aliases\na,Azienda casa,company,A.C.E.R.\nb,ACER,company,\n"
            )
            .Build()
            .Found("…warning QD2418: 'organisations/b': 'ACER' and 'Azienda casa'…");

    [Fact]
    public void Offices_of_two_bodies_and_municipalities_with_their_codes_may_be_called_alike() =>
        BadInput
            .Site.With(
                """
                === data/organisations.csv
                id,title,kind,unit_of
                a,Comune A di Alfa,municipality,
                b,Comune B di Beta,municipality,
                ta,Ufficio tecnico,area,a
                tb,Ufficio tecnico,area,b
                === data/territories.csv
                id,title,kind,istat
                livo-co,Livo,municipality,013130
                livo-tn,Livo,municipality,022106
                milano,Milano,municipality,015146
                milano-mc,Milano,metropolitan-city,
                """
            )
            .Build()
            .Found();
}
