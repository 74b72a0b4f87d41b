using System.Net;

namespace Samplan.Endurance;

/// <summary>An answer of the server, read to its end.</summary>
/// <param name="Location">Where it leads, null where nowhere.</param>
public sealed record Answered(HttpStatusCode Status, string Text, string? Location)
{
    /// <summary>A form was taken: what was written is there from now on.</summary>
    public bool IsAcknowledged => Status == HttpStatusCode.SeeOther && Location?.StartsWith("/sign-in", StringComparison.Ordinal) != true;
}
