namespace Samplan.SampleRegion.Files;

/// <summary>A file of the sample and what writes its content.</summary>
internal sealed record OutputFile(SampleFile File, Action<Stream> Write);
