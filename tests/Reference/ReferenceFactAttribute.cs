namespace Samplan.Reference.Tests;

/// <summary>A test on real data: skipped with the reason where the data is not, unless it is demanded.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReferenceFactAttribute : FactAttribute
{
    /// <param name="needs">Files or folders of the reference data that the test reads.</param>
    public ReferenceFactAttribute(params string[] needs)
    {
        var missing = needs.Where(need => !Path.Exists(ReferenceFiles.Find(need))).ToList();
        if (missing.Count > 0 && !ReferenceFiles.IsDemanded)
            Skip = $"reference data not found ({string.Join(", ", missing)}); set SAMPLAN_REFERENCE_DATA";
    }
}
