"""The web application: every route, and what starts and stops with it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

import httpx
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Route

from web.assets import asset_routes
from web.chat.api import api_chat
from web.chat.ending import ending
from web.chat.options import choose_look, options
from web.chat.page import chat, leave, no_learning, restart, say
from web.chat.plan import plan, plan_page, plan_text
from web.chat.rasa import Rasa
from web.chat.sharing import share_page
from web.chat.wrong import wrong
from web.demo import demo
from web.desk.routes import desk_routes
from web.directory_api.open_referral.routes import open_referral_routes
from web.directory_api.services import api_services
from web.errors import broken, not_found
from web.headers import SafeHeaders
from web.health import healthz, readyz
from web.jobs import forget_on_rasas_side, scheduled
from web.manage.routes import manage_routes
from web.metrics import metrics
from web.openapi import openapi
from web.panel.routes import panel_routes
from web.plain_pages import accessibility, keep_safe, person, privacy
from web.same_site import SameSite
from web.signing_in.routes import remembers_the_way, signing_in_routes
from web.warm import warm, warm_rasa

ROUTES: list[BaseRoute] = [
    Route("/", lambda _: RedirectResponse("/chat")),
    Route("/chat", chat, methods=["GET"]),
    Route("/chat", say, methods=["POST"]),
    Route("/chat/restart", restart, methods=["GET", "POST"]),
    Route("/chat/private", no_learning, methods=["POST"]),
    Route("/chat/plan", plan),
    Route("/chat/plan.txt", plan_text),
    Route("/chat/plan.html", plan_page),
    Route("/chat/print", lambda _: RedirectResponse("/chat/plan")),
    Route("/chat/share", share_page, methods=["GET", "POST"]),
    Route("/chat/ending", ending, methods=["GET", "POST"]),
    Route("/chat/wrong", wrong, methods=["GET", "POST"]),
    Route("/chat/person", person),
    Route("/chat/options", options, methods=["GET"]),
    Route("/chat/options", choose_look, methods=["POST"]),
    Route("/exit", leave, methods=["GET", "POST"]),
    Route("/keep-safe-online", keep_safe),
    Route("/privacy-chat", privacy),
    Route("/accessibility", accessibility),
    Route("/api/chat", api_chat, methods=["POST"]),
    Route("/api/services", api_services),
    Route("/api/openapi.json", openapi),
    Route("/healthz", healthz),
    Route("/readyz", readyz),
    Route("/metrics", metrics),
    Route("/demo", demo),
    *signing_in_routes(),
    *desk_routes(),
    *panel_routes(),
    *manage_routes(),
    *open_referral_routes(),
    *asset_routes(),
]


def create_app() -> Starlette:
    """The application, for an ASGI server."""
    return Starlette(
        routes=ROUTES,
        middleware=[Middleware(SafeHeaders), Middleware(SameSite), remembers_the_way()],
        lifespan=_lifespan,
        exception_handlers={HTTPException: not_found, Exception: broken},
    )


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    app.state.rasa = rasa = Rasa.connect()
    app.state.forget = partial(forget_on_rasas_side, rasa)
    warm()
    jobs = scheduled(rasa)
    jobs.add_job(warm_rasa, args=[rasa])
    jobs.start()
    async with httpx.AsyncClient(trust_env=False) as app.state.outward, rasa.client:
        yield
    jobs.shutdown(wait=False)
