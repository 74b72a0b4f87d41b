namespace Samplan.Features.Tests.Security;

/// <param name="Value">What would be sent if nobody wrote anything else.</param>
internal sealed record FoundField(string Name, string Kind, string Value);
