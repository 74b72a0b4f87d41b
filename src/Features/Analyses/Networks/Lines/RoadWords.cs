using System.Collections.Frozen;
using System.Globalization;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Lines;

namespace Samplan.Analyses.Networks.Lines;

/// <summary>
/// What the words of a layer of roads mean: OpenStreetMap's, Swedish ones as Trafikverket and municipalities write them, and NVDB's functional road classes 0 to 9. Case does not count.
/// </summary>
internal static class RoadWords
{
    private static readonly FrozenDictionary<string, RoadClass> s_classes = Words<RoadClass>(
        (RoadClass.Motorway, "motorway motorväg"),
        (RoadClass.MotorwayLink, "motorway_link motorvägsramp"),
        (RoadClass.Trunk, "trunk motortrafikled europaväg 0 1"),
        (RoadClass.TrunkLink, "trunk_link ramp"),
        (RoadClass.Primary, "primary riksväg 2"),
        (RoadClass.PrimaryLink, "primary_link"),
        (RoadClass.Secondary, "secondary länsväg primär_länsväg 3"),
        (RoadClass.SecondaryLink, "secondary_link"),
        (RoadClass.Tertiary, "tertiary sekundär_länsväg tertiär_länsväg huvudgata genomfartsgata uppsamlingsgata 4 5"),
        (RoadClass.TertiaryLink, "tertiary_link"),
        (RoadClass.Unclassified, "unclassified road allmän_väg enskild_väg 6 7"),
        (RoadClass.Residential, "residential gata lokalgata bostadsgata"),
        (RoadClass.LivingStreet, "living_street gångfartsområde"),
        (RoadClass.Service, "service infart parkering 8"),
        (RoadClass.Track, "track skogsbilväg skogsväg traktorväg 9"),
        (RoadClass.Pedestrian, "pedestrian gågata torg"),
        (RoadClass.Cycleway, "cycleway cykelväg cykelbana gång-_och_cykelväg gc-väg gcväg"),
        (RoadClass.Footway, "footway gångväg gångbana"),
        (RoadClass.Path, "path stig"),
        (RoadClass.Bridleway, "bridleway ridväg"),
        (RoadClass.Steps, "steps trappa"),
        (RoadClass.Ferry, "ferry färja färjeled vägfärja bilfärja")
    );

    private static readonly FrozenDictionary<string, DrivingDirection> s_directions = Words<DrivingDirection>(
        (DrivingDirection.Both, "both båda 0 no nej b"),
        (DrivingDirection.Forward, "forward yes ja with med framåt f ft 1"),
        (DrivingDirection.Backward, "backward reverse against mot bakåt t tf -1"),
        (DrivingDirection.None, "none ingen n")
    );

    private static readonly FrozenDictionary<string, bool> s_answers = Words<bool>((true, "yes ja true sant 1 färja ferry"), (false, "no nej false falskt 0"));

    private static readonly FrozenDictionary<string, bool> s_surfaces = Words<bool>(
        (true, "unpaved gravel grus grusväg obelagd dirt ground 2"),
        (false, "paved asphalt asfalt belagd concrete betong 1")
    );

    public static RoadClass? FindClass(string word) => Find(s_classes, word);

    public static DrivingDirection? FindDirection(string word) => Find(s_directions, word);

    public static bool? FindAnswer(string word) => Find(s_answers, word);

    public static bool? FindUnpaved(string word) => Find(s_surfaces, word);

    /// <summary>Every word of a field, for a sentence that says what was expected.</summary>
    public static string Expected(string field) =>
        string.Join(
            ", ",
            field switch
            {
                RoadFields.Kind => s_classes.Keys.Order(StringComparer.Ordinal),
                RoadFields.Direction or RoadFields.Forbidden => s_directions.Keys.Order(StringComparer.Ordinal),
                RoadFields.Ferry => s_answers.Keys.Order(StringComparer.Ordinal),
                RoadFields.Surface => s_surfaces.Keys.Order(StringComparer.Ordinal),
                RoadFields.Speed or RoadFields.SpeedAgainst => ["1–300"],
                _ => ["0–10080"],
            }
        );

    private static FrozenDictionary<string, T> Words<T>(params (T Meaning, string Words)[] meanings) =>
        meanings
            .SelectMany(meaning => meaning.Words.Split(' ').Select(word => KeyValuePair.Create(word.Replace('_', ' '), meaning.Meaning)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static T? Find<T>(FrozenDictionary<string, T> words, string word)
        where T : struct
    {
        var text = word.Trim().Replace('_', ' ');
        // Whole numbers come with decimals from some layers.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Truncate(number))
            text = number.ToString(CultureInfo.InvariantCulture);
        return words.TryGetValue(text, out var meaning) ? meaning : null;
    }
}
