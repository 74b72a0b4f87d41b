using System.Globalization;
using Samplan.SampleRegion.Chance;

namespace Samplan.SampleRegion.People;

/// <summary>
/// Workplaces in the places by industry: few industries are common and many are rare (Zipf), so that the breadth of industries grows
/// with the size of the town as it really does.
/// </summary>
internal sealed class WorkplacePlan
{
    private const double JobsEach = 8.6;

    private static readonly (int Division, int Codes, double Weight, string Name)[] s_divisions =
    [
        (1, 22, 3.2, "Jordbruk"),
        (2, 6, 3, "Skogsbruk"),
        (3, 4, 0.5, "Fiske"),
        (8, 7, 0.3, "Mineralutvinning"),
        (10, 26, 1, "Livsmedelsindustri"),
        (13, 10, 0.3, "Textilindustri"),
        (16, 9, 0.9, "Träindustri"),
        (17, 7, 0.3, "Pappersindustri"),
        (18, 6, 0.6, "Grafisk industri"),
        (20, 12, 0.3, "Kemisk industri"),
        (22, 9, 0.5, "Gummi och plast"),
        (23, 14, 0.4, "Jord- och stenindustri"),
        (25, 22, 1.6, "Metallvaror"),
        (26, 9, 0.4, "Elektronik"),
        (27, 9, 0.3, "Elapparater"),
        (28, 24, 0.9, "Maskinindustri"),
        (29, 5, 0.4, "Motorfordon"),
        (31, 6, 0.5, "Möbelindustri"),
        (32, 10, 0.5, "Annan tillverkning"),
        (33, 9, 0.9, "Reparation av maskiner"),
        (35, 9, 0.6, "Energiförsörjning"),
        (38, 8, 0.4, "Avfallshantering"),
        (41, 3, 3.2, "Byggande av hus"),
        (42, 7, 0.6, "Anläggning"),
        (43, 18, 6.5, "Specialiserat byggande"),
        (45, 10, 3.4, "Handel med motorfordon"),
        (46, 58, 4.8, "Partihandel"),
        (47, 46, 8.5, "Detaljhandel"),
        (49, 9, 3.3, "Landtransport"),
        (50, 4, 0.3, "Sjötransport"),
        (52, 10, 0.7, "Magasinering"),
        (53, 3, 0.4, "Post- och kurirverksamhet"),
        (55, 9, 1.1, "Hotell och logi"),
        (56, 6, 4.3, "Restaurang"),
        (58, 7, 0.5, "Förlag"),
        (59, 6, 0.6, "Film och ljud"),
        (62, 5, 3.2, "Datakonsulter"),
        (64, 9, 1, "Finans"),
        (66, 8, 0.5, "Stödtjänster till finans"),
        (68, 9, 4.2, "Fastigheter"),
        (69, 6, 2.4, "Juridik och ekonomi"),
        (70, 4, 2.9, "Konsulter till företag"),
        (71, 10, 2.4, "Arkitekter och tekniker"),
        (72, 7, 0.3, "Forskning"),
        (73, 6, 1.4, "Reklam"),
        (74, 8, 1.7, "Annan juridisk och teknisk verksamhet"),
        (75, 2, 0.4, "Veterinärer"),
        (77, 12, 0.8, "Uthyrning"),
        (78, 3, 0.5, "Bemanning"),
        (79, 5, 0.4, "Resetjänster"),
        (80, 4, 0.3, "Bevakning"),
        (81, 9, 2.1, "Fastighetsservice"),
        (82, 8, 0.9, "Kontorstjänster"),
        (84, 14, 1.3, "Offentlig förvaltning"),
        (85, 20, 3.4, "Utbildning"),
        (86, 15, 3.1, "Hälso- och sjukvård"),
        (87, 9, 1.8, "Vård med boende"),
        (88, 8, 2.3, "Öppna sociala insatser"),
        (90, 6, 1.7, "Konst och kultur"),
        (91, 6, 0.4, "Bibliotek och museer"),
        (93, 12, 1.7, "Sport och fritid"),
        (94, 9, 2.2, "Intresseorganisationer"),
        (95, 9, 0.6, "Reparation av hushållsvaror"),
        (96, 8, 3.6, "Personliga tjänster"),
    ];

    private static readonly (string Name, double UpTo)[] s_sizes =
    [
        ("1-4 anställda", 0.64),
        ("5-9 anställda", 0.81),
        ("10-19 anställda", 0.90),
        ("20-49 anställda", 0.96),
        ("50-99 anställda", 0.985),
        ("100-199 anställda", 0.994),
        ("200 eller fler anställda", 1),
    ];

    private readonly List<(string Code, string Name)> _industries = [];
    private readonly double[] _upTo;

    public WorkplacePlan()
    {
        var weights = new List<double>();
        foreach (var (division, codes, weight, name) in s_divisions)
        {
            for (var i = 0; i < codes; i++)
            {
                _industries.Add((string.Create(CultureInfo.InvariantCulture, $"{division:00}{1 + (i / 9)}{1 + (i % 9)}{(i % 3 == 2 ? 1 : 0)}"), name));
                weights.Add(weight / (i + 1));
            }
        }
        var sum = 0.0;
        var total = weights.Sum();
        _upTo = [.. weights.Select(weight => (sum += weight) / total)];
    }

    public int IndustryCount => _industries.Count;

    public IEnumerable<Workplace> List(IReadOnlyList<PlaceFigures> places, ulong seed)
    {
        var chance = new Prng(seed, "workplaces");
        foreach (var figures in places)
        {
            var count = 2 + (int)(figures.Jobs / JobsEach);
            for (var i = 0; i < count; i++)
            {
                var (code, name) = _industries[Draw(chance.Share())];
                yield return new Workplace(code, name, SizeOf(chance.Share()), Spot.In(figures.Place, 1, chance));
            }
        }
    }

    private int Draw(double share)
    {
        var found = Array.BinarySearch(_upTo, share);
        return Math.Min(found < 0 ? ~found : found, _industries.Count - 1);
    }

    private static string SizeOf(double share) => s_sizes.First(size => share < size.UpTo || size.UpTo == 1).Name;
}
