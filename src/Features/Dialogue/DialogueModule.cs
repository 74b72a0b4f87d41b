using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Live;
using Samplan.Dialogue.Workshops;
using Samplan.Storage;

namespace Samplan.Dialogue;

/// <summary>The door of the room where people comment on the picture and its proposals, follow what becomes of them and meet in workshops.</summary>
public static class DialogueModule
{
    public static SchemaSource Schema { get; } = new("Dialogue", typeof(DialogueModule).Assembly);

    /// <summary>Needs the accounts, the pictures, the proposals and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddDialogue(this IServiceCollection services)
    {
        services.AddTalk();
        services.AddLive();
        services.AddWorkshops();
        return services;
    }

    /// <summary>What the pages need besides; <see cref="Samplan.Accounts.Contracts.IPublicAddress"/> is the server's.</summary>
    public static IServiceCollection AddDialoguePages(this IServiceCollection services)
    {
        services.AddTalkPages();
        services.AddLivePages();
        services.AddWorkshopPages();
        return services;
    }

    /// <summary>Every page of the room.</summary>
    public static IEndpointRouteBuilder MapDialogue(this IEndpointRouteBuilder routes)
    {
        routes.MapTalk();
        routes.MapLive();
        routes.MapWorkshops();
        return routes;
    }
}
