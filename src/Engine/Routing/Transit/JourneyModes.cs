using Samplan.Engine.Networks;

namespace Samplan.Engine.Routing.Transit;

/// <summary>How the parts of a journey outside vehicles are made. Between two vehicles one always walks.</summary>
/// <param name="Access">To the first stop.</param>
/// <param name="Egress">From the last stop.</param>
/// <param name="Direct">All the way without public transport.</param>
public sealed record JourneyModes(TravelMode Access, TravelMode Egress, TravelMode Direct)
{
    /// <summary>Nothing but walking.</summary>
    public static JourneyModes OnFoot { get; } = Of(TravelMode.Walk, TravelMode.Walk);

    /// <summary>The modes of one who sets out from home: what stands there may also be taken all the way.</summary>
    public static JourneyModes Of(TravelMode access, TravelMode egress) => new(access, egress, access);

    /// <summary>The way home of the same traveller: what was left at a stop is taken there again, and what may be taken all the way is the same.</summary>
    public JourneyModes Home => new(Egress, Access, Direct);
}
