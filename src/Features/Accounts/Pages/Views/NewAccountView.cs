using Samplan.Kernel;

namespace Samplan.Accounts.Pages.Views;

public sealed record NewAccountView(string Name, string Mail, string Organisation, Refusal? Refusal);
