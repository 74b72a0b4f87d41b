namespace Samplan.Cli.Tests;

/// <summary>A test of file permissions: on Unix, and by somebody whom they bind, or who can become such a one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "file permissions are Unix's";
        else if (Environment.IsPrivilegedProcess && !Programs.Has("setpriv"))
            Skip = "permissions do not bind the superuser, and setpriv is not here to become another user";
        else if (Environment.IsPrivilegedProcess && !Programs.MayOthersRead(AppContext.BaseDirectory))
            Skip = "the built program may not be read by another user";
    }
}
