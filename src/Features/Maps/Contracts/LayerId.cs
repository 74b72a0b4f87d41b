namespace Samplan.Maps.Contracts;

/// <summary>
/// The name of a layer in addresses and tiles, kebab-case: <c>municipalities</c>, <c>boundaries</c>, <c>places</c>, <c>roads</c>, <c>water</c>,
/// <c>typology</c>, <c>links</c>, else the id of its dataset.
/// </summary>
public readonly record struct LayerId(string Value)
{
    public override string ToString() => Value;
}
