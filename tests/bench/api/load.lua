-- What wrk sends: an id out of 10,000, each as likely, or a body. Arguments: the operation, the peer's path for includes.
local operation, included, body

function init(args)
  operation, included, body = args[1], args[2], args[3]
  math.randomseed(tonumber(args[4]))
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  if operation == "get" then
    return wrk.format("GET", "/api/tickets/" .. math.random(10000))
  elseif operation == "list" then
    return wrk.format("GET", "/api/tickets")
  elseif operation == "include" then
    return wrk.format("GET", (included:gsub("ID", math.random(10000))))
  end
  return wrk.format("POST", "/api/tickets", nil, body)
end
