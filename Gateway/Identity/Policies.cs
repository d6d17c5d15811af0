using Microsoft.AspNetCore.Authorization;

namespace Trivia.Gateway.Identity;

/// <summary>Names of the authorization policies. An endpoint without one lets nobody in but the signed-in.</summary>
public static class Policies
{
    /// <summary>A signed-in player.</summary>
    public const string Player = "player";

    /// <summary>Any staff.</summary>
    public const string Staff = "staff";

    /// <summary>Staff who may look: viewer, operator, admin.</summary>
    public const string Viewer = "viewer";

    /// <summary>Staff who keep the questions: content, admin.</summary>
    public const string Content = "content";

    /// <summary>Staff who steer: operator, admin.</summary>
    public const string Operator = "operator";

    /// <summary>Admins.</summary>
    public const string Admin = "admin";

    internal static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(Player, policy => policy
            .RequireAuthenticatedUser()
            .RequireClaim(TokenNames.Audience, TokenNames.Players)
            .RequireClaim(TokenNames.Subject));
        AddRoles(options, Staff, [.. StaffRole.All]);
        AddRoles(options, Viewer, StaffRole.Viewer, StaffRole.Operator, StaffRole.Admin);
        AddRoles(options, Content, StaffRole.Content, StaffRole.Admin);
        AddRoles(options, Operator, StaffRole.Operator, StaffRole.Admin);
        AddRoles(options, Admin, StaffRole.Admin);

        // Every endpoint that says nothing of its own is closed. Where no route matched there is nothing to guard: the
        // answer is then "not found", a static file, or one of routing's own endpoints, which only say that the method or
        // the kind of body is wrong.
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(context => context.User.Identity is { IsAuthenticated: true }
                || (context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint))
            .Build();
    }

    private static void AddRoles(AuthorizationOptions options, string name, params string[] roles) =>
        options.AddPolicy(name, policy => policy
            .RequireAuthenticatedUser()
            .RequireClaim(TokenNames.Audience, TokenNames.Staff)
            .RequireRole(roles));
}
