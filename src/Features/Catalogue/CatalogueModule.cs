using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>The door of the catalogue: datasets with owner, licence, versions and freshness, and the import of files.</summary>
public static class CatalogueModule
{
    /// <summary>The tables of this room, for <see cref="Workspaces"/>.</summary>
    public static SchemaSource Schema { get; } = new("catalogue", typeof(CatalogueModule).Assembly);

    /// <summary>The catalogue of an open workspace.</summary>
    public static ICatalogue Of(Workspace workspace, TimeProvider clock) => new WorkspaceCatalogue(workspace, clock);

    /// <summary>Registers <see cref="ICatalogue"/> and <see cref="IDatasets"/> for the registered workspace and clock.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services) =>
        services
            .AddSingleton(provider => Of(provider.GetRequiredService<Workspace>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IDatasets>(provider => provider.GetRequiredService<ICatalogue>())
            .AddSingleton(new PageLink("/datasets", "catalogue.page.datasets", Position: 10))
            .AddRazorComponents()
            .Services;

    /// <summary>The pages of datasets and the files they came from.</summary>
    public static IEndpointRouteBuilder MapCatalogue(this IEndpointRouteBuilder routes)
    {
        ListDatasets.Map(routes);
        ShowDataset.Map(routes);
        GetDatasetFile.Map(routes);
        return routes;
    }
}
