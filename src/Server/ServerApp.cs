namespace Samplan.Server;

/// <summary>The whole server, composed by hand on one page.</summary>
public static class ServerApp
{
    /// <summary>Builds the server without starting it. It binds loopback only, on the port that <c>--port</c> names (5080 when none is named).</summary>
    public static WebApplication Build(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel((context, kestrel) => kestrel.ListenLocalhost(context.Configuration.GetValue("port", 5080)));

        var app = builder.Build();
        app.UseMiddleware<LoopbackOnlyMiddleware>();
        // Every room is mapped inside this group, so that each of its endpoints says who may use it.
        app.MapGroup("").WithMetadata(new LoopbackOnlyAttribute());
        return app;
    }
}
