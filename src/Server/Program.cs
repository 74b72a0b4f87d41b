using Samplan.Server;

await using var app = ServerApp.Build(args);
await app.RunAsync();
