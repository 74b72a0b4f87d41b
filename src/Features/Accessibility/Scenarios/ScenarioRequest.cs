using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samplan.Accessibility.Nearness;
using Samplan.Accessibility.Surfaces;

namespace Samplan.Accessibility.Scenarios;

/// <summary>What the address asks for: the way to a kind of service, or to or from a place, before and after some changes.</summary>
/// <param name="ServiceKind">Null where a place or point is asked for.</param>
/// <param name="Travel">How one travels, and how far counts.</param>
internal sealed record ScenarioRequest(string? ServiceKind, SurfaceRequest Travel, ScenarioView View, IReadOnlyList<ScenarioChange> Changes)
{
    private const string OfService = "service:";
    private const string OfPlace = "place:";
    private const int MostChanges = 30;

    /// <summary>Number of a proposal whose changes come first; null for none.</summary>
    public int? Proposal { get; init; }

    /// <summary>Its title; empty until it has been read.</summary>
    public string ProposalTitle { get; init; } = "";

    /// <summary>What the proposal changes, once it has been read.</summary>
    public IReadOnlyList<ScenarioChange> Proposed { get; init; } = [];

    public ScenarioGroup Group { get; init; }

    /// <summary>The proposal's changes and then those of the address.</summary>
    public IReadOnlyList<ScenarioChange> All => [.. Proposed, .. Changes];

    /// <summary>Tells apart everything that the answer depends on besides the ground.</summary>
    public string Stamp => $"{With(Changes)}|{string.Join('|', Proposed)}";

    public static ScenarioRequest Of(HttpContext context)
    {
        var query = context.Request.Query;
        var (goal, travel) = (query["goal"].ToString(), SurfaceRequest.Of(context));
        return new ScenarioRequest(
            goal.StartsWith(OfService, StringComparison.Ordinal) ? goal[OfService.Length..] : null,
            travel with
            {
                Place = goal.StartsWith(OfPlace, StringComparison.Ordinal) ? goal[OfPlace.Length..] : null,
                Point = null,
                IsTo = true,
            },
            query["view"].ToString() switch
            {
                "before" => ScenarioView.Before,
                "after" => ScenarioView.After,
                _ => ScenarioView.Difference,
            },
            [.. query["change"].OfType<string>().Where(text => text.Length > 0).Take(MostChanges).Select(ScenarioChange.Parse)]
        )
        {
            Proposal = int.TryParse(query["proposal"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Group = query["group"].ToString() switch
            {
                "class" => ScenarioGroup.Class,
                "urbanisation" => ScenarioGroup.Urbanisation,
                _ => ScenarioGroup.Places,
            },
        };
    }

    public string? Goal =>
        ServiceKind is { } kind ? OfService + kind
        : Travel.Place is { } place ? OfPlace + place
        : null;

    public string ViewKey => View.ToString().ToLowerInvariant();

    public string GroupKey => Group.ToString().ToLowerInvariant();

    public ServiceRequest ToServices() => new(ServiceKind, ServiceShow.Nearest, Travel, [], 0);

    /// <summary>The address of it all, without its path, with these changes.</summary>
    public string With(IReadOnlyList<ScenarioChange> changes)
    {
        var parts = new List<string>();
        if (Proposal is { } number)
            parts.Add(FormattableString.Invariant($"proposal={number}"));
        if (Goal is { } goal)
            parts.Add("goal=" + Uri.EscapeDataString(goal));
        if (View != ScenarioView.Difference)
            parts.Add("view=" + ViewKey);
        if (Group != ScenarioGroup.Places)
            parts.Add("group=" + GroupKey);
        parts.AddRange(changes.Select(change => "change=" + Uri.EscapeDataString(change.ToString())));
        parts.Add(Travel.ToChoice().Query);
        return string.Join('&', parts);
    }
}
