using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Access;
using Samplan.Accounts.Audit;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Mailing;
using Samplan.Accounts.OpenId;
using Samplan.Accounts.Organisations;
using Samplan.Accounts.Own;
using Samplan.Accounts.People;
using Samplan.Storage;

namespace Samplan.Accounts;

/// <summary>The door of the room where people are: organisations, roles, mandates, sign-in, permissions and the audit log.</summary>
public static class AccountsModule
{
    /// <summary>The tables of this room, for <see cref="Workspaces"/>.</summary>
    public static SchemaSource Schema { get; } = new("accounts", typeof(AccountsModule).Assembly);

    /// <summary>Needs a <see cref="Workspace"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, AccountsSettings settings) =>
        services
            .AddSingleton(settings)
            .AddSingleton(new PasswordHasher(settings.PasswordIterations))
            .AddSingleton<IAudit, AuditStore>()
            .AddSingleton<IHappenings, Happenings>()
            .AddSingleton<OrganisationStore>()
            .AddSingleton<MandateStore>()
            .AddSingleton<PersonStore>()
            .AddSingleton<MembershipStore>()
            .AddSingleton<AddressBook>()
            .AddSingleton<IOrganisations>(provider => provider.GetRequiredService<AddressBook>())
            .AddSingleton<IPeople>(provider => provider.GetRequiredService<AddressBook>())
            .AddSingleton<RegionSettingStore>()
            .AddSingleton<IRegionVisibility>(provider => provider.GetRequiredService<RegionSettingStore>())
            .AddSingleton<AccountsMode>()
            .AddSingleton<IPermissionSource, AccountPermissions>()
            .AddSingleton<IDemonstration, DemonstrationAccounts>();

    /// <summary>What the pages need besides; <see cref="IPublicAddress"/> is the server's.</summary>
    public static IServiceCollection AddAccountPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services
            .AddSingleton(new PageLink("/organisations", "accounts.frame.organisations", Position: 80, AccountPermissions.See))
            .AddSingleton(new PageLink("/audit", "accounts.frame.audit", Position: 90, AccountPermissions.ReadAudit));
        return services.AddIdentity().AddUseCases().AddOpenId();
    }

    /// <summary>Finds out who asks, and turns away whoever may not. Before every endpoint.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) => app.UseMiddleware<ActorMiddleware>().UseMiddleware<PermissionMiddleware>();

    /// <summary>Every page of the room.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        SignIn.Map(routes);
        EnterCode.Map(routes);
        SignOut.Map(routes);
        if (routes.ServiceProvider.GetRequiredService<AccountsSettings>().OpenId is not null)
            SignInAtProvider.Map(routes);
        MakeFirstAdministrator.Map(routes);
        AcceptInvitation.Map(routes);
        AskForNewPassword.Map(routes);
        SetNewPassword.Map(routes);
        ShowOwnAccount.Map(routes);
        ChangePassword.Map(routes);
        EndSession.Map(routes);
        SetUpOneTimeCode.Map(routes);
        ListOrganisations.Map(routes);
        ShowOrganisation.Map(routes);
        EditOrganisation.Map(routes);
        SetVisibility.Map(routes);
        GiveMandate.Map(routes);
        SetRoles.Map(routes);
        Invite.Map(routes);
        HandOver.Map(routes);
        ErasePerson.Map(routes);
        ShowAudit.Map(routes);
        GetAuditFile.Map(routes);
        return routes;
    }

    /// <summary>Whether somebody administers the accounts; until then only whoever sits at the machine is answered.</summary>
    public static ValueTask<bool> HasAccountsAsync(IServiceProvider services) => services.GetRequiredService<AccountsMode>().IsOnAsync();

    /// <summary>The path that makes the first administrator, once, as long as the program runs.</summary>
    public static string FirstAdministratorPath(IServiceProvider services) => services.GetRequiredService<FirstAdministratorLink>().Path;

    private static IServiceCollection AddIdentity(this IServiceCollection services) =>
        services
            .AddSingleton(provider =>
                provider.GetRequiredService<AccountsSettings>().BreachListPath is { } path ? new PasswordRules(new BreachList(path)) : new PasswordRules(null)
            )
            .AddSingleton<SecretBox>()
            .AddSingleton<CredentialStore>()
            .AddSingleton<SessionStore>()
            .AddSingleton<SignedIn>()
            .AddSingleton<SignInDesk>()
            .AddSingleton<Pending<PersonId>>()
            .AddSingleton<OldTraceStore>()
            .AddSingleton<FirstAdministratorLink>()
            .AddSingleton<ChangeLimits>()
            .AddSingleton<Letters>()
            .AddSingleton<MailRoom>()
            .AddSingleton<ISenderOfMail>(provider => provider.GetRequiredService<MailRoom>())
            .AddHostedService(provider => provider.GetRequiredService<MailRoom>())
            .AddSingleton<ResetDesk>()
            .AddHostedService(provider => provider.GetRequiredService<ResetDesk>())
            .AddHostedService<Retention>();

    // Asked for only where a provider is set up.
    private static IServiceCollection AddOpenId(this IServiceCollection services) =>
        services
            .AddSingleton(provider => provider.GetRequiredService<AccountsSettings>().OpenId!)
            .AddSingleton(_ => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) })
            .AddSingleton<OpenIdProvider>()
            .AddSingleton<Pending<PendingProviderSignIn>>()
            .AddSingleton<UserClaims>()
            .AddSingleton<ProviderAccounts>()
            .AddSingleton<SignInAtProvider>();

    private static IServiceCollection AddUseCases(this IServiceCollection services) =>
        services
            .AddSingleton<InvitationStore>()
            .AddSingleton<AccountEntry>()
            .AddSingleton<PasswordChange>()
            .AddSingleton<MakeFirstAdministrator>()
            .AddSingleton<AcceptInvitation>()
            .AddSingleton<SetNewPassword>()
            .AddSingleton<ShowOwnAccount>()
            .AddSingleton<ChangePassword>()
            .AddSingleton<SetUpOneTimeCode>()
            .AddSingleton<ShowOrganisation>()
            .AddSingleton<EditOrganisation>()
            .AddSingleton<GiveMandate>()
            .AddSingleton<Leaving>()
            .AddSingleton<SetRoles>()
            .AddSingleton<Invite>()
            .AddSingleton<HandOver>()
            .AddSingleton<ErasePerson>();
}
