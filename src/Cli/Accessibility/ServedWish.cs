using Samplan.Engine.Accessibility;

namespace Samplan.Cli.Accessibility;

/// <summary>When somebody has a service, and the column of the origins that says how many have the connection; null where online never stands in.</summary>
internal sealed record ServedWish(ServedRule Rule, string? OnlineColumn);
