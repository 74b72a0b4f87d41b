namespace Samplan.Analyses.Contracts.Keys;

/// <summary>One year of a key, with the region's units that it names.</summary>
/// <param name="Publisher">As the rows say; null where they do not, and then it is the dataset's owner.</param>
/// <param name="Source">Dataset id with year.</param>
/// <param name="Layer">What the units are: <c>places</c>, <c>municipalities</c> or the id of a dataset of boundaries; null where the key names none of them.</param>
/// <param name="Units">Every unit of the layer, in its order.</param>
/// <param name="OutsideRows">Rows that name no unit of the layer: a key is often of the whole country.</param>
public sealed record KeyVintage(int? Year, string? Publisher, string Source, string? Layer, IReadOnlyList<KeyedUnit> Units, int OutsideRows)
{
    /// <summary>The classes that units are in, by code.</summary>
    public IReadOnlyList<KeyClass> ListClasses() =>
        [.. Units.Select(unit => unit.Class).OfType<KeyClass>().DistinctBy(one => one.Code).OrderBy(one => one.Code, KeyClass.Order)];
}
