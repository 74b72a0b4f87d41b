namespace Samplan.Maps.Contracts;

/// <summary>A layer as the room that makes its tables knows it; Maps measures the rest.</summary>
/// <param name="Kind">Null to go by the geometry of the first feature.</param>
/// <param name="Parts">The tables, drawn in this order.</param>
/// <param name="DrawingOrder">Layers with a higher number are drawn above; see <see cref="DrawingOrders"/>.</param>
public sealed record DeclaredLayer(
    LayerId Id,
    LocalName Name,
    LayerKind? Kind,
    IReadOnlyList<LayerPart> Parts,
    IReadOnlyList<LayerAttribute> Attributes,
    IReadOnlyList<LayerSource> Sources,
    int DrawingOrder
);
