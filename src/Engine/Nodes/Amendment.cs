namespace Samplan.Engine.Nodes;

/// <summary>A class or an indicator value of one place set by hand, with who and why. Later ones stand over earlier ones on the same thing.</summary>
public abstract record Amendment(string Id, string PlaceId, string Reason, string By)
{
    public sealed record OfClass(string Id, string PlaceId, string Reason, string By, string Class) : Amendment(Id, PlaceId, Reason, By);

    public sealed record OfValue(string Id, string PlaceId, string Reason, string By, string Indicator, double Value) : Amendment(Id, PlaceId, Reason, By);
}
