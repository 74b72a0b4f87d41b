namespace Samplan.Engine.Flows;

/// <summary>
/// One reason for a role: a stable code, the numbers behind it and, where there is one, the other node.
/// Codes: <c>self-sufficient</c>, <c>leans-on</c>, <c>largest-flow-too-small</c>, <c>mutual-dependence</c>,
/// <c>chain-broken</c>, <c>others-lean-on-it</c>, <c>none-leans-on-it</c>, <c>missing-flows</c>, <c>missing-resident-workers</c>.
/// </summary>
public sealed record RoleReason(string Code, IReadOnlyDictionary<string, double> Numbers, int? OtherNode = null)
{
    internal static RoleReason Of(string code, int? otherNode, params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        var named = new Dictionary<string, double>(numbers.Length, StringComparer.Ordinal);
        foreach (var (name, value) in numbers)
            named[name] = value;
        return new RoleReason(code, named, otherNode);
    }
}
