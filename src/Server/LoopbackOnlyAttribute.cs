namespace Samplan.Server;

/// <summary>Says of an endpoint that whoever sits at this machine may use it, and nobody else. Until accounts exist every endpoint says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LoopbackOnlyAttribute : Attribute;
