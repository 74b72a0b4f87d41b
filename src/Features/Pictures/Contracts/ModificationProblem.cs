using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>Why a change cannot be made.</summary>
public sealed record ModificationProblem(string ModificationId, Refusal Refusal);
