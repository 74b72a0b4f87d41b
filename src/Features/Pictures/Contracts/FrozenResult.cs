namespace Samplan.Pictures.Contracts;

/// <summary>A result that an edition holds.</summary>
/// <param name="Step">Key of the step.</param>
/// <param name="File">SHA-256 of its canonical bytes, which lie in the workspace's files under that name.</param>
public sealed record FrozenResult(string Step, int StepVersion, string EngineVersion, string File);
