namespace Samplan.Cli.Tests;

/// <summary>A test on a small disk of its own: somebody who may mount one is needed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !Programs.Runs("unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"))
            Skip = "a small disk cannot be mounted here";
    }
}
