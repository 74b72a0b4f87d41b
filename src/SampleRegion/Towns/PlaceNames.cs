using Samplan.SampleRegion.Chance;

namespace Samplan.SampleRegion.Towns;

/// <summary>Invented names that sound Swedish: a first part of nature or farm life and a last part that fits where the place lies.</summary>
internal sealed class PlaceNames(ulong seed)
{
    private static readonly string[] s_centres =
    [
        "Alsköping",
        "Tynnesvik",
        "Brandersund",
        "Mörkerås",
        "Skärlanda",
        "Össlöv",
        "Trollberga",
        "Hjälmaryd",
        "Ransköping",
        "Granlösa",
        "Vittersnäs",
        "Fallerum",
    ];

    private static readonly string[] s_neighbours =
    [
        "Åsmundsborg",
        "Kråkfors",
        "Tunköping",
        "Lövsunda",
        "Ramshult",
        "Bergaholm",
        "Stenköping",
        "Ulvshammar",
        "Gisslinge",
        "Hornlanda",
        "Fagerstorp",
        "Malmköpinge",
        "Rydaholma",
        "Väsby Strand",
    ];

    private static readonly string[] s_firsts =
    [
        "Aspe",
        "Björn",
        "Bläsinge",
        "Brunne",
        "Bröt",
        "Dover",
        "Drage",
        "Ekers",
        "Elme",
        "Ferle",
        "Flinte",
        "Frös",
        "Fågel",
        "Får",
        "Gills",
        "Gryme",
        "Gräse",
        "Gunne",
        "Gåse",
        "Hage",
        "Hamre",
        "Harpe",
        "Hjorte",
        "Humle",
        "Häger",
        "Höke",
        "Igel",
        "Järne",
        "Kals",
        "Korpe",
        "Krige",
        "Kvistre",
        "Käll",
        "Lerke",
        "Ljunge",
        "Lång",
        "Mjöl",
        "Mose",
        "Myre",
        "Måse",
        "Nissa",
        "Näcke",
        "Ormes",
        "Otter",
        "Pile",
        "Pors",
        "Rave",
        "Rise",
        "Ränne",
        "Rönne",
        "Sigge",
        "Skate",
        "Sköld",
        "Slåtter",
        "Smedje",
        "Snapp",
        "Sparre",
        "Stav",
        "Stubbe",
        "Svarte",
        "Säve",
        "Tjäder",
        "Tolle",
        "Torre",
        "Tranu",
        "Tåge",
        "Ugge",
        "Ulle",
        "Vare",
        "Vinde",
        "Vräke",
        "Väder",
        "Ådran",
        "Åls",
        "Äske",
        "Ödes",
        "Örne",
    ];

    private static readonly string[] s_coast = ["vik", "sund", "näs", "hamn", "udden", "strand", "skär"];
    private static readonly string[] s_inland = ["by", "torp", "ryd", "hult", "måla", "fors", "mo", "berga", "stad", "hester", "red", "dal", "lycke", "kulla"];
    private static readonly string[] s_islands = ["ö", "holmen", "skär"];
    private static readonly string[] s_shares = ["Norra ", "Södra ", "Östra ", "Västra ", "Stora ", "Lilla ", "Övre ", "Nedre "];

    private static readonly string[] s_namedIslands = ["Skateö", "Långskär", "Harpeholmen"];

    private readonly Prng _chance = new(seed, "names");
    private readonly HashSet<string> _taken = new([.. s_namedIslands], StringComparer.Ordinal);
    private int _islands;

    public string Centre(int index) => Take(index < s_centres.Length ? s_centres[index] : NextOf(["köping", "borg", "stad", "sunda", "rum", "landa"]));

    public string Neighbour(int index) => Take(index < s_neighbours.Length ? s_neighbours[index] : NextOf(["köpinge", "hammar", "holma", "linge"]));

    /// <summary>Whether the archipelago programme, which <c>rulesets/sample.json</c> holds, names the place.</summary>
    public static bool IsDesignated(string name) => name is "Skateö" or "Harpeholmen";

    public string Coastal() => Take(NextOf(s_coast));

    public string Inland() => Take(NextOf(s_inland));

    /// <summary>The first three are the same in every region: the sample ruleset designates archipelago nodes by name.</summary>
    public string Island() => Take(_islands < s_namedIslands.Length ? s_namedIslands[_islands++] : NextOf(s_islands));

    public string River() => Take(NextOf(["ån", "bäcken"]));

    public string Lake() => Take(NextOf(["sjön", "en", "laxen", "gölen"]));

    private string NextOf(string[] lasts)
    {
        for (var tries = 0; ; tries++)
        {
            var name = s_firsts[_chance.Index(s_firsts.Length)] + lasts[_chance.Index(lasts.Length)];
            if (tries > 30)
                name = s_shares[_chance.Index(s_shares.Length)] + name;
            if (tries > 200)
                name = s_firsts[_chance.Index(s_firsts.Length)] + name.Split(' ')[^1].ToLowerInvariant();
            if (!_taken.Contains(name))
                return name;
        }
    }

    private string Take(string name)
    {
        _taken.Add(name);
        return name;
    }
}
